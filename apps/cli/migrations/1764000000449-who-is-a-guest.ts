import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who may answer as a guest is one rule, of a body and a mailbox: whoever asks for all of a mailbox's invitations and
 * whoever asks of one hear the same. A mailbox whose reader wears a hat, or waits for a key to the body, is nobody's
 * guest there.
 */
export class WhoIsAGuest1764000000449 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function yttra_is_guest_at(body uuid, mailbox text) returns boolean
        language sql stable set search_path = public, pg_temp as $$
        select yttra_guest_may_answer($1) and not exists (select from person p where p.email_key = lower($2) and (yttra_key_waits(p.id, $1)
          or exists (select from hat_today h where h.person_id = p.id))) $$;
      create or replace function yttra_guest_recipients(mailbox text) returns setof uuid
        language sql stable security definer set search_path = public, pg_temp as $$
        select r.id from recipient r where r.guest_mailbox = lower($1) and yttra_is_guest_at(r.body_id, $1) $$;
      create or replace function yttra_guest_of(invited uuid, mailbox text) returns boolean
        language sql stable security definer set search_path = public, pg_temp as $$
        select exists (select from recipient r where r.id = $1 and r.guest_mailbox = lower($2) and yttra_is_guest_at(r.body_id, $2)) $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
