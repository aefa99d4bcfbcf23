import { Injectable } from '@nestjs/common';
import { log, type Chore } from '@yttra/platform';
import type { EntityManager } from 'typeorm';

const HOURLY = 60 * 60;

/**
 * What is removed, and when. A session's end is kept for as long as somebody may ask about it; the audit log has the
 * rest.
 */
const GONE = [
  `delete from session where coalesce(ended_at, created_at) < (select yttra_now()) - interval '7 days'`,
  `delete from sign_in_code where created_at < (select yttra_now()) - interval '1 day'`,
  `delete from sign_in_count where quarter < (select yttra_now()) - interval '1 hour'`,
  `delete from sign_in_identity where person_id is null and last_seen_at < (select yttra_now()) - interval '90 days'`,
  `delete from kept_form where created_at < (select yttra_now()) - interval '1 hour'`,
  `delete from enrolment_code where created_at < (select yttra_now()) - interval '7 days'`,
  `delete from second_factor where confirmed_at is null and created_at < (select yttra_now()) - interval '1 day'`,
];

/** Removes what nobody can sign in with any more. */
@Injectable()
export class SweepSignInJob implements Chore {
  readonly topic = 'identity.sweep';
  readonly everySeconds = HOURLY;
  readonly concurrency = 1;

  /** Nobody waits for it and it is soon done, so that it is done at the look itself, by one worker at a time. */
  async due(tx: EntityManager): Promise<string[]> {
    let removed = 0;
    for (const statement of GONE) removed += (await tx.query<[unknown[], number]>(statement))[1];
    if (removed > 0) log().info({ removed }, 'old sign-ins are gone');
    return [];
  }

  run(): Promise<void> {
    return Promise.resolve();
  }
}
