import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A marking of secrecy covers the same part of every version, in what can be searched too. The rule stands in
 * libs/response/model/secrecy-of-versions.ts; here it is the database's own, so that no way in can forget it.
 */
export class SecrecyOfEveryVersion1764000000111 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What a part is about: a section by its heading, a reservation by its names, all else by itself. Fails on nothing.
      create function yttra_part_about(content jsonb, part text) returns text
        language sql immutable set search_path = pg_catalog as $$
        select coalesce(case
          when part ~ '^section:[1-9][0-9]{0,2}$' then
            'section ' || (content -> 'sectionComments' -> (split_part(part, ':', 2)::int - 1) ->> 'section')
          when part ~ '^reservation:[1-9][0-9]{0,2}$' then 'reservation ' || (
            select string_agg(b ->> 'name', ', ' order by b ->> 'name')
            from jsonb_array_elements(case jsonb_typeof(content -> 'reservations' -> (split_part(part, ':', 2)::int - 1) -> 'by')
              when 'array' then content -> 'reservations' -> (split_part(part, ':', 2)::int - 1) -> 'by' else '[]' end) b)
          end, part) $$;

      -- Planned anew each time: what the policy of this table answers is folded into a plan, and must not outlive the transaction.
      create function yttra_marks_of_versions(of_recipient uuid) returns void
        language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin
        execute $sql$
        update response_passage p set marked = now_marked.is from (
          select own.response_id, own.part, exists (
            select from response other,
              jsonb_array_elements(case jsonb_typeof(other.content -> 'secrecy') when 'array' then other.content -> 'secrecy' else '[]' end) m,
              jsonb_array_elements_text(case jsonb_typeof(m -> 'parts') when 'array' then m -> 'parts' else '[]' end) marked_part
            where other.recipient_id = $1
              and (other.id = own.response_id
                or not exists (select from response_mark v where v.response_id = other.id and v.mark = 'voided'))
              and (marked_part = 'whole'
                or yttra_part_about(other.content, marked_part) = own.about
                or (marked_part = own.part and not exists (
                  select from response_passage there join response r on r.id = there.response_id
                  where there.response_id = own.response_id
                    and yttra_part_about(r.content, there.part) = yttra_part_about(other.content, marked_part))))
          ) as is
          from (select q.response_id, q.part, yttra_part_about(r.content, q.part) as about
            from response_passage q join response r on r.id = q.response_id where q.recipient_id = $1) own
        ) now_marked
        where p.response_id = now_marked.response_id and p.part = now_marked.part and p.marked <> now_marked.is $sql$ using of_recipient;
      end $$;

      revoke all on function yttra_marks_of_versions(uuid) from public;

      -- After response_is_searchable, by name: its rows are there then.
      create function yttra_keep_marks() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        perform yttra_marks_of_versions(r.recipient_id) from response r
          where r.id = case tg_table_name when 'response' then new.id else (to_jsonb(new) ->> 'response_id')::uuid end;
        return null;
      end $$;
      create trigger response_marks_its_versions after insert on response for each row execute function yttra_keep_marks();
      create trigger voiding_marks_versions after insert on response_mark for each row
        when (new.mark = 'voided') execute function yttra_keep_marks();
      select yttra_marks_of_versions(id) from recipient;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
