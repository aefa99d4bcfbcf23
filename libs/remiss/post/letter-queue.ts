import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LetterKind } from './postal-letter.entity';
import type { ChangeTold } from '../model';

export interface DueLetter {
  remissId: string;
  recipientId: string;
  kind: LetterKind;
  /** The reminder's own step, or which change: what tells two of a kind on one day apart. */
  step?: string;
  /** What has changed. */
  told?: ChangeTold;
}

/** Where the mails of a body without an address end up: as letters to print. */
@Injectable()
export class LetterQueue {
  /** A letter for today; the same one twice is one. */
  async put(tx: EntityManager, { remissId, recipientId, kind, step = '', told }: DueLetter): Promise<void> {
    await tx.query(
      `insert into postal_letter (remiss_id, recipient_id, kind, step, told, due_on) values ($1, $2, $3, $4, $5, yttra_today())
       on conflict (recipient_id, kind, step, due_on) do nothing`,
      [remissId, recipientId, kind, step, told ?? null],
    );
  }
}
