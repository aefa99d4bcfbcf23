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
  put(tx: EntityManager, letter: DueLetter): Promise<void> {
    return this.putAll(tx, [letter]);
  }

  /** The same of several, in one statement. */
  async putAll(tx: EntityManager, letters: readonly DueLetter[]): Promise<void> {
    if (letters.length === 0) return;
    await tx.query(
      `insert into postal_letter (remiss_id, recipient_id, kind, step, told, due_on)
       select "remissId", "recipientId", kind, coalesce(step, ''), told, yttra_today()
       from jsonb_to_recordset($1) as due ("remissId" uuid, "recipientId" uuid, kind text, step text, told jsonb)
       on conflict (recipient_id, kind, step, due_on) do nothing`,
      [JSON.stringify(letters)],
    );
  }
}
