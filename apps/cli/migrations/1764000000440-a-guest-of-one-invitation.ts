import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether a mailbox may answer one invitation, by the rule that gives all that it may answer: to ask of one took longer
 * with each remiss that the mailbox had ever had.
 */
export class AGuestOfOneInvitation1764000000440 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function yttra_guest_of(invited uuid, mailbox text) returns boolean
        language sql stable security definer set search_path = public, pg_temp as $$
        select exists (select from recipient r where r.id = invited and r.guest_mailbox = lower(mailbox) and yttra_guest_may_answer(r.body_id)
          and not exists (select from person p where lower(p.email) = lower(mailbox) and (yttra_key_waits(p.id, r.body_id)
            or exists (select from hat_today h where h.person_id = p.id)))) $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
