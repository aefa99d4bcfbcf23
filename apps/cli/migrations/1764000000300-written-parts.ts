import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which parts of an answer say something, kept beside it: whoever asks how far a round has come reads that of a
 * thousand answers, and not their texts. Nothing in here may fail, whatever the content: an answer must be received.
 */
export class WrittenParts1764000000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function yttra_written_parts(content jsonb) returns text[]
        language sql immutable parallel safe set search_path = pg_catalog as $$
        select coalesce(array_agg(part), '{}') from (
          select 'answer:' || a.key as part
            from jsonb_each(case jsonb_typeof(content -> 'answers') when 'object' then content -> 'answers' else '{}' end) a
            where a.key ~ '^[1-9][0-9]{0,2}$' and (a.value ? 'value' or a.value ->> 'text' ~ '\\S')
          union all select piece from unnest(array['text', 'reason']) piece where content ->> piece ~ '\\S'
          union all select 'section:' || n
            from jsonb_array_elements(case jsonb_typeof(content -> 'sectionComments') when 'array' then content -> 'sectionComments' else '[]' end)
              with ordinality as sections (s, n) where s ->> 'text' ~ '\\S'
          union all select 'reservation:' || n
            from jsonb_array_elements(case jsonb_typeof(content -> 'reservations') when 'array' then content -> 'reservations' else '[]' end)
              with ordinality as reservations (s, n) where s ->> 'text' ~ '\\S') written $$;

      alter table response add column written_parts text[] not null generated always as (yttra_written_parts(content)) stored;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
