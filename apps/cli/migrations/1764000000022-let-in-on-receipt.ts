import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whom the body had let in by name when its answer came in: written by the database itself with the answer, so that no
 * way in forgets it, and kept with it. One who was let out again had read the draft all the same.
 */
export class LetInOnReceipt1764000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table response_let_in (
        response_id uuid not null references response,
        person_id uuid not null references person,
        role text not null,
        let_in_by uuid not null references person,
        let_in_at timestamptz not null,
        primary key (response_id, person_id)
      );
      create function yttra_keep_let_in() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        insert into response_let_in (response_id, person_id, role, let_in_by, let_in_at)
          select distinct on (l.person_id) new.id, l.person_id, l.role, l.let_in_by, l.let_in_at
          from let_in l where l.recipient_id = new.recipient_id order by l.person_id, l.let_in_at desc;
        return null;
      end $$;
      create trigger response_tells_who_was_let_in after insert on response for each row
        when (new.submitted_by is not null) execute function yttra_keep_let_in();
      create trigger response_let_in_is_immutable before update or delete on response_let_in for each row execute function yttra_refuse_change();
      create trigger response_let_in_stays before truncate on response_let_in execute function yttra_refuse_change();
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
