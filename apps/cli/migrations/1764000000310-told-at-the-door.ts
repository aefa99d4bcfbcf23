import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What every page must know of its visitor is told by the statement that says who it is: whether an invitation opens a
 * draft, for the menu, and whether something waits that would let the person in. Before, each took a transaction.
 */
export class ToldAtTheDoor1764000000310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index draft_invitation_person on draft_invitation (person_id);

      create function yttra_invited_somewhere(who uuid) returns boolean
        language sql stable security definer set search_path = public, pg_temp as $$
        select yttra_proved_process() and exists (select from draft_invitation i where i.person_id = who
          and yttra_is_invited(who, i.recipient_id) and not yttra_stands_outside(who, i.recipient_id)) $$;

      create function yttra_waits_somewhere(who uuid) returns boolean
        language sql stable security definer set search_path = public, pg_temp as $$
        select yttra_proved_process() and exists (select from opening o where o.person_id = who and o.state in ('waiting', 'stopped')) $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
