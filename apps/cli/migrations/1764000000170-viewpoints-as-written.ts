import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which section of the draft a viewpoint is about, who wrote it last, and every version that stood before: the history
 * of a reason.
 */
export class ViewpointsAsWritten1764000000170 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table viewpoint
        add column about_section text,
        add column changed_by uuid references person,
        add column changed_at timestamptz;
      create table viewpoint_version (
        viewpoint_id uuid not null references viewpoint,
        version int not null,
        text text not null,
        tags jsonb not null,
        about_section text,
        disposition text,
        reason text,
        change_text text,
        written_by uuid references person,
        written_at timestamptz not null,
        primary key (viewpoint_id, version)
      );
      -- By a trigger, so that no way of changing a viewpoint loses what somebody wrote.
      create function keep_viewpoint_version() returns trigger language plpgsql as $$
      begin
        insert into viewpoint_version values (old.id, old.version, old.text, old.tags, old.about_section, old.disposition, old.reason,
          old.change_text, coalesce(old.changed_by, old.created_by), coalesce(old.changed_at, old.created_at));
        return null;
      end $$;
      create trigger viewpoint_version_is_kept after update on viewpoint for each row
        when (old.version is distinct from new.version) execute function keep_viewpoint_version();
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
