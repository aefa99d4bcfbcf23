import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { keyedHash } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { newCode, readCode, shownCode } from './one-time-code';

const HOLDS = `created_at > yttra_now() - interval '7 days'`;

/**
 * Codes with which an administrator who has no second factor adds one: given by whoever appoints, by another way than
 * mail, so that the mailbox alone is not enough. One for each person, for seven days, once.
 */
@Injectable()
export class EnrolmentCodes {
  constructor(private readonly audit: AuditLog) {}

  /** A new code in place of the one before, shown this once. `by` null is the command line. */
  async make(tx: EntityManager, by: string | null, personId: string): Promise<string> {
    const code = newCode();
    await tx.query(
      `insert into enrolment_code (person_id, code_hash) values ($1, $2)
       on conflict (person_id) do update set code_hash = excluded.code_hash, created_at = yttra_now()`,
      [personId, codeHash(personId, code)],
    );
    await this.audit.append(tx, { system: true }, { type: 'second_factor.code_made', by, person: personId });
    return shownCode(code);
  }

  /** True, once, for the code that holds. Count the tries before. */
  async take(tx: EntityManager, personId: string, written: string): Promise<boolean> {
    const [, taken] = await tx.query<[unknown[], number]>(
      `delete from enrolment_code where person_id = $1 and code_hash = $2 and ${HOLDS}`,
      [personId, codeHash(personId, readCode(written))],
    );
    return taken > 0;
  }
}

const codeHash = (personId: string, code: string): string => keyedHash('enrolment code', personId, code);
