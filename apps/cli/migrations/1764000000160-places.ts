import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A quotation is a place in a stored answer, not a text of its own: version, part, and the code points from and to. It
 * has one place in each version in which its words stand, so that what a correction leaves standing still stands, and a
 * version that is voided takes nothing with it. The words are cut from the answer, and whoever writes others is refused
 * here.
 */
export class Places1764000000160 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The words of a part as they are stored; null for one that has none. Fails on nothing.
      create function yttra_part_text(content jsonb, part text) returns text
        language sql immutable strict parallel safe set search_path = pg_catalog as $$
        select case
          when part in ('text', 'reason') then content ->> part
          when part ~ '^answer:[1-9][0-9]{0,2}$' then content -> 'answers' -> split_part(part, ':', 2) ->> 'text'
          when part ~ '^section:[1-9][0-9]{0,2}$' then content -> 'sectionComments' -> (split_part(part, ':', 2)::int - 1) ->> 'text'
          when part ~ '^reservation:[1-9][0-9]{0,2}$' then content -> 'reservations' -> (split_part(part, ':', 2)::int - 1) ->> 'text'
        end $$;

      -- Whether exactly these words stand there, and the place is within the text.
      create function yttra_stands(content jsonb, part text, from_point int, to_point int, quote text) returns boolean
        language sql immutable parallel safe set search_path = pg_catalog as $$
        select coalesce(from_point >= 0 and from_point < to_point and to_point <= char_length(yttra_text)
          and substring(yttra_text from from_point + 1 for to_point - from_point) = quote collate "C", false)
        from public.yttra_part_text(content, part) yttra_text $$;

      create table viewpoint_place (
        viewpoint_id uuid not null references viewpoint,
        response_id uuid not null references response,
        -- All null: somebody has decided that the viewpoint stands without a quotation in this version.
        part text,
        from_point int,
        to_point int,
        quote text,
        -- Null: it followed by itself to a version with other words around it, or came with the answer.
        placed_by uuid references person,
        placed_at timestamptz not null default yttra_now(),
        primary key (viewpoint_id, response_id),
        check (num_nulls(part, from_point, to_point, quote) in (0, 4))
      );
      create index viewpoint_place_response on viewpoint_place (response_id);

      alter table viewpoint
        -- Taken away, with a reason: kept, not counted, and its number is given to no other.
        add column removed_at timestamptz,
        add column removed_by uuid references person,
        add column removed_reason text,
        add check (num_nulls(removed_at, removed_by, removed_reason) in (0, 3));
      -- Only what was quoted before places and stands nowhere, or more than once: to be placed.
      alter table viewpoint rename column quote to loose_quote;

      insert into viewpoint_place (viewpoint_id, response_id, part, from_point, to_point, quote, placed_by, placed_at)
        select v.id, r.id, stands.part, stands.from_point, stands.from_point + char_length(v.loose_quote), v.loose_quote,
          case when r.id = v.response_id then v.created_by end, v.created_at
        from viewpoint v join response r on r.recipient_id = v.recipient_id
          and r.version >= (select o.version from response o where o.id = v.response_id)
          cross join lateral (
            select min(p.part) as part, min(strpos(p.words, v.loose_quote)) - 1 as from_point
            from (
              select named.part, yttra_part_text(r.content, named.part) as words from (
                select 'answer:' || a as part from jsonb_object_keys(r.content -> 'answers') a
                  where v.source = 'answer' and (v.question_number is null or a = v.question_number::text)
                union all select piece from unnest(array['text', 'reason']) piece where v.source = 'answer' and v.question_number is null
                union all select 'section:' || n from jsonb_array_elements(r.content -> 'sectionComments') with ordinality s (s, n)
                  where v.source = 'section' and s ->> 'section' = v.section
                union all select 'reservation:' || n from jsonb_array_elements(r.content -> 'reservations') with ordinality d (d, n)
                  where v.source = d ->> 'type') named) p
            where strpos(p.words, v.loose_quote) > 0
            having count(*) = 1 and bool_and(strpos(substr(p.words, strpos(p.words, v.loose_quote) + 1), v.loose_quote) = 0)
          ) stands
        where v.loose_quote <> '';
      update viewpoint v set loose_quote = null where loose_quote = ''
        or exists (select from viewpoint_place p where p.viewpoint_id = v.id and p.response_id = v.response_id);

      create function yttra_hold_place() returns trigger language plpgsql set search_path = public, pg_temp as $$
      declare
        counts boolean;
        stands boolean;
      begin
        select c.current_response_id = r.id, new.quote is null or yttra_stands(r.content, new.part, new.from_point, new.to_point, new.quote)
          into counts, stands
          from viewpoint v join response r on r.recipient_id = v.recipient_id join recipient c on c.id = v.recipient_id
          where v.id = new.viewpoint_id and r.id = new.response_id;
        if counts is distinct from true then
          raise exception 'a viewpoint is marked in the answer of its own body that counts' using errcode = 'integrity_constraint_violation';
        end if;
        if not stands then
          raise exception 'the quotation does not stand at its place' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
      end $$;
      create trigger viewpoint_place_holds before insert or update on viewpoint_place for each row execute function yttra_hold_place();
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
