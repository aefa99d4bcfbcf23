import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface DueLetter {
  remissId: string;
  recipientId: string;
  kind: 'invitation' | 'reminder';
  /** The reminder's own step. */
  step?: string;
}

/** Where the mails of a body without an address end up: as letters to print. */
@Injectable()
export class LetterQueue {
  /** A letter for today; the same one twice is one. */
  async put(tx: EntityManager, { remissId, recipientId, kind, step = '' }: DueLetter): Promise<void> {
    await tx.query(
      `insert into postal_letter (remiss_id, recipient_id, kind, step, due_on) values ($1, $2, $3, $4, yttra_today())
       on conflict (recipient_id, kind, step, due_on) do nothing`,
      [remissId, recipientId, kind, step],
    );
  }
}
