import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What can be searched: each piece of a received answer on a row of its own, with whether a marking of secrecy covers
 * it. Written by the database itself as an answer is received, so that no way in can forget it, and never from a draft.
 */
export class ResponseSearch1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table response_passage (
        response_id uuid not null references response,
        remiss_id uuid not null references remiss,
        recipient_id uuid not null references recipient,
        -- As a marking of secrecy names it: 'answer:3', 'text', 'reason', 'section:2', 'reservation:1'.
        part text not null,
        question int,
        -- Whose or of what: the section's heading, the names and parties of a reservation.
        about text,
        body text not null,
        marked boolean not null,
        words tsvector not null generated always as (to_tsvector('pg_catalog.swedish', coalesce(about, '') || ' ' || body)) stored,
        primary key (response_id, part)
      );
      create index response_passage_remiss on response_passage (remiss_id);
      create index response_passage_words on response_passage using gin (words);

      -- Nothing in here may fail, whatever the content: an answer must be received.
      create function yttra_passages(content jsonb) returns table (part text, question int, about text, body text)
        language sql immutable set search_path = pg_catalog as $$
        with pieces as (
          select 'answer:' || a.key as part, a.key::int as question, null as about,
            case when jsonb_typeof(a.value -> 'text') = 'string' then a.value ->> 'text'
              when jsonb_typeof(a.value -> 'value') = 'string' and a.value ->> 'value' not in ('yes', 'partly', 'no') then a.value ->> 'value' end as body
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

      create function yttra_is_marked(content jsonb, part text) returns boolean
        language sql immutable set search_path = pg_catalog as $$
        select exists (
          select from jsonb_array_elements(case jsonb_typeof(content -> 'secrecy') when 'array' then content -> 'secrecy' else '[]' end) m
          where m -> 'parts' ? part or m -> 'parts' ? 'whole') $$;

      create function yttra_keep_passages() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        insert into response_passage (response_id, remiss_id, recipient_id, part, question, about, body, marked)
          select new.id, new.remiss_id, new.recipient_id, p.part, p.question, p.about, p.body, yttra_is_marked(new.content, p.part)
          from yttra_passages(new.content) p;
        return null;
      end $$;
      create trigger response_is_searchable after insert on response for each row execute function yttra_keep_passages();

      insert into response_passage (response_id, remiss_id, recipient_id, part, question, about, body, marked)
        select r.id, r.remiss_id, r.recipient_id, p.part, p.question, p.about, p.body, yttra_is_marked(r.content, p.part)
        from response r cross join lateral yttra_passages(r.content) p;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
