import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The marking of every version is gone through only where a version has a mark, as few answers have, and from the
 * body's own answers on: to look for their passages among those of all bodies was a third of the database's work when
 * an answer was handed in, and more with every answer there was.
 */
export class MarksWhereThereAreAny1764000000423 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function yttra_marks_of_versions(of_recipient uuid) returns void
        language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin
        if not exists (select from response r where r.recipient_id = of_recipient and r.content -> 'secrecy' <> '[]') then
          return;
        end if;
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
            from response r join response_passage q on q.response_id = r.id where r.recipient_id = $1) own
        ) now_marked
        where p.response_id = now_marked.response_id and p.part = now_marked.part and p.marked <> now_marked.is $sql$ using of_recipient;
      end $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
