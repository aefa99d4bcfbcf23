import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Viewpoints that are assessed at once, which can be undone, and those of several bodies that are one matter, which can
 * be parted again.
 */
export class AssessedTogether1764000000171 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One that is joined says what the one it is joined to says. The version that it had of its own comes back when they part.
      alter table viewpoint
        add column joined_to uuid references viewpoint,
        add column own_version int,
        add check ((joined_to is null) = (own_version is null)),
        add check (joined_to <> id);
      create index viewpoint_joined on viewpoint (joined_to) where joined_to is not null;

      create table assessment_act (
        id uuid primary key default gen_random_uuid(),
        -- The order in which they were done, also within one moment.
        done_as bigint generated always as identity,
        remiss_id uuid not null references remiss,
        what text not null check (what in ('disposed', 'joined')),
        done_by uuid not null references person,
        done_at timestamptz not null default yttra_now(),
        undone_by uuid references person,
        undone_at timestamptz,
        check ((undone_by is null) = (undone_at is null))
      );
      create index assessment_act_of on assessment_act (remiss_id, done_by, done_as);
      create table assessment_act_viewpoint (
        act_id uuid not null references assessment_act,
        viewpoint_id uuid not null references viewpoint,
        -- The version that the act made: what has been changed since is nobody's to undo.
        version int not null,
        primary key (act_id, viewpoint_id)
      );
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
