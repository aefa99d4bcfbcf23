import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An answer in outline, kept beside it: the first letters of each of its texts, what was chosen, and what is marked as
 * secret. Lists of hundreds of bodies read that, and not their texts. Nothing in here may fail, whatever the content:
 * an answer must be received.
 */
export class OutlinesOfAnswers1764000000331 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function yttra_list_in(content jsonb, name text) returns jsonb
        language sql immutable parallel safe set search_path = pg_catalog as $$
        select case jsonb_typeof(content -> name) when 'array' then content -> name else '[]' end $$;

      -- Without the space before it: whoever asks whether a text has words gets the same answer as of the whole.
      create function yttra_taste(said text) returns text
        language sql immutable parallel safe set search_path = pg_catalog as $$
        select left(ltrim(said, E' \\t\\n\\r'), 40) $$;

      create function yttra_outline(content jsonb) returns jsonb
        language sql immutable parallel safe set search_path = pg_catalog as $$
        select jsonb_build_object(
          'answers', (select coalesce(jsonb_object_agg(a.key, case when jsonb_typeof(a.value -> 'text') = 'string'
              then jsonb_build_object('text', coalesce(public.yttra_taste(a.value ->> 'text'), '')) else a.value end), '{}')
            from jsonb_each(case jsonb_typeof(content -> 'answers') when 'object' then content -> 'answers' else '{}' end) a),
          'text', public.yttra_taste(content ->> 'text'),
          'reason', public.yttra_taste(content ->> 'reason'),
          'sections', (select coalesce(jsonb_agg(public.yttra_taste(s ->> 'text') order by n), '[]')
            from jsonb_array_elements(public.yttra_list_in(content, 'sectionComments')) with ordinality as sections (s, n)),
          'reservations', (select coalesce(jsonb_agg(jsonb_build_object('type', s -> 'type', 'text', public.yttra_taste(s ->> 'text'))
              order by n), '[]')
            from jsonb_array_elements(public.yttra_list_in(content, 'reservations')) with ordinality as reservations (s, n)),
          'secrecy', public.yttra_list_in(content, 'secrecy')) $$;

      alter table response add column outline jsonb not null generated always as (yttra_outline(content)) stored;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
