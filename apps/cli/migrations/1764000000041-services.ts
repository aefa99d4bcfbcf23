import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Programs have identities of their own: each has a person who answers for it, and none ever stands behind the wall.
 */
export class Services1764000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The person who answers for a program and makes its keys; null for people.
      alter table person add column owner_id uuid references person check (owner_id <> id);
      create index person_owner on person (owner_id) where owner_id is not null;

      create function yttra_refuse_service() returns trigger language plpgsql security definer set search_path = public as $$
        begin
          if exists (select from person where id = new.person_id and owner_id is not null) then
            raise exception 'a program has no role behind the wall' using errcode = 'insufficient_privilege';
          end if;
          return new;
        end $$;
      create trigger no_service_behind_wall before insert or update on assignment
        for each row when (new.role in ('secretary', 'contributor')) execute function yttra_refuse_service();
      create trigger no_service_behind_wall before insert or update on draft_invitation
        for each row execute function yttra_refuse_service();
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
