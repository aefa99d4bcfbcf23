import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which kinds of question there are stands in one table in the code, so the database keeps to the form of a kind's
 * name. What somebody has chosen can be searched when it is several as when it is one; points are no words. Nothing
 * in the functions may fail, whatever the content: an answer must be received.
 */
export class KindsOfQuestion1764000000340 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table question drop constraint question_type_check;
      alter table question add constraint question_type_check check (type ~ '^[a-z][a-z_]{1,30}$');

      create function yttra_chosen(value jsonb) returns text
        language sql immutable parallel safe set search_path = pg_catalog as $$
        select case jsonb_typeof(value)
          when 'string' then nullif(nullif(nullif(value #>> '{}', 'yes'), 'partly'), 'no')
          when 'array' then (select string_agg(one, E'\\n' order by n)
            from jsonb_array_elements_text(value) with ordinality as ones (one, n)) end $$;

      create or replace function yttra_passages(content jsonb) returns table (part text, question int, about text, body text)
        language sql immutable set search_path = pg_catalog as $$
        with pieces as (
          select 'answer:' || a.key as part, a.key::int as question, null as about,
            case when jsonb_typeof(a.value -> 'text') = 'string' then a.value ->> 'text' else public.yttra_chosen(a.value -> 'value') end as body
            from jsonb_each(case jsonb_typeof(content -> 'answers') when 'object' then content -> 'answers' else '{}' end) a
            where a.key ~ '^[1-9][0-9]{0,2}$'
          union all select piece, null, null, content ->> piece from unnest(array['text', 'reason']) piece
          union all select 'section:' || n, null, s ->> 'section', s ->> 'text'
            from jsonb_array_elements(case jsonb_typeof(content -> 'sectionComments') when 'array' then content -> 'sectionComments' else '[]' end)
              with ordinality as sections (s, n)
          union all select 'reservation:' || n, null,
              (select string_agg(concat(b ->> 'name', ' (' || nullif(b ->> 'party', '') || ')'), ', ')
                from jsonb_array_elements(case jsonb_typeof(r -> 'by') when 'array' then r -> 'by' else '[]' end) b), r ->> 'text'
            from jsonb_array_elements(case jsonb_typeof(content -> 'reservations') when 'array' then content -> 'reservations' else '[]' end)
              with ordinality as reservations (r, n)
        )
        select part, question, about, body from pieces where trim(body) <> '' $$;

      create or replace function yttra_written_parts(content jsonb) returns text[]
        language sql immutable parallel safe set search_path = pg_catalog as $$
        select coalesce(array_agg(part), '{}') from (
          select 'answer:' || a.key as part
            from jsonb_each(case jsonb_typeof(content -> 'answers') when 'object' then content -> 'answers' else '{}' end) a
            where a.key ~ '^[1-9][0-9]{0,2}$'
              and ((a.value ? 'value' and a.value -> 'value' not in ('[]', '{}')) or a.value ->> 'text' ~ '\\S')
          union all select piece from unnest(array['text', 'reason']) piece where content ->> piece ~ '\\S'
          union all select 'section:' || n
            from jsonb_array_elements(case jsonb_typeof(content -> 'sectionComments') when 'array' then content -> 'sectionComments' else '[]' end)
              with ordinality as sections (s, n) where s ->> 'text' ~ '\\S'
          union all select 'reservation:' || n
            from jsonb_array_elements(case jsonb_typeof(content -> 'reservations') when 'array' then content -> 'reservations' else '[]' end)
              with ordinality as reservations (s, n) where s ->> 'text' ~ '\\S') written $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
