import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What can be looked for of a viewpoint: what the office has written of it and every word that it quotes, taken apart
 * when it is written and not when it is looked for. Kept by the database, as the passages of answers are; who may read
 * what is found is asked of the viewpoint. The policy is that of the passages: it asks only what the planner folds
 * away, so that the indexes can be used.
 */
export class WordsOfViewpoints1764000000365 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table viewpoint_words (
        viewpoint_id uuid primary key references viewpoint,
        remiss_id uuid not null references remiss,
        plain text not null,
        words tsvector not null generated always as (to_tsvector('pg_catalog.swedish', plain)) stored
      );
      create index viewpoint_words_remiss on viewpoint_words (remiss_id);
      create index viewpoint_words_words on viewpoint_words using gin (words);
      create index viewpoint_words_plain on viewpoint_words using gin (plain trigrams.gin_trgm_ops);

      create function yttra_viewpoint_plain(v viewpoint) returns text
        language sql stable parallel safe set search_path = public, pg_temp as $$
        select lower(yttra_plain(concat_ws(' ', v.text, v.reason, v.change_text, v.section, v.about_section, v.tags::text, v.loose_quote,
          (select string_agg(p.quote, ' ') from viewpoint_place p where p.viewpoint_id = v.id)))) $$;

      -- By statement: a viewpoint may be taken for hundreds of bodies at once. The table says whose column names the viewpoint.
      create function yttra_keep_viewpoint_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        insert into viewpoint_words (viewpoint_id, remiss_id, plain)
          select v.id, v.remiss_id, yttra_viewpoint_plain(v) from viewpoint v
          where v.id in (select (to_jsonb(changed) ->> tg_argv[0])::uuid from changed)
          on conflict (viewpoint_id) do update set plain = excluded.plain where viewpoint_words.plain <> excluded.plain;
        return null;
      end $$;
      create trigger words_of_new_are_kept after insert on viewpoint referencing new table as changed
        for each statement execute function yttra_keep_viewpoint_words('id');
      create trigger words_of_changed_are_kept after update on viewpoint referencing new table as changed
        for each statement execute function yttra_keep_viewpoint_words('id');
      create trigger words_of_placed_are_kept after insert on viewpoint_place referencing new table as changed
        for each statement execute function yttra_keep_viewpoint_words('viewpoint_id');
      create trigger words_of_moved_are_kept after update on viewpoint_place referencing new table as changed
        for each statement execute function yttra_keep_viewpoint_words('viewpoint_id');
      create trigger words_of_parted_are_kept after delete on viewpoint_place referencing old table as changed
        for each statement execute function yttra_keep_viewpoint_words('viewpoint_id');

      insert into viewpoint_words (viewpoint_id, remiss_id, plain) select v.id, v.remiss_id, yttra_viewpoint_plain(v) from viewpoint v;

      alter table viewpoint_words enable row level security;
      alter table viewpoint_words force row level security;
      create policy proof on viewpoint_words using (yttra_opens()) with check (session_user = current_user or (select yttra_proved()));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
