import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mailbox reads for few bodies, each of which has been asked hundreds of times: the rule is asked once of each. */
export class AGuestAtEachBodyOnce1764000000451 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function yttra_guest_recipients(mailbox text) returns setof uuid
        language sql stable security definer set search_path = public, pg_temp as $$
        with asked as materialized (select r.id, r.body_id from recipient r where r.guest_mailbox = lower($1)),
          bodies as materialized (select distinct body_id from asked)
        select asked.id from bodies join asked using (body_id) where yttra_is_guest_at(bodies.body_id, $1) $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
