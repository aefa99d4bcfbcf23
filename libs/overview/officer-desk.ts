import { Injectable } from '@nestjs/common';
import { NOBODY_HAS_READ, WAITS_FOR_DECISION, WRITTEN_PARTS } from '@yttra/assessment';
import type { LocalDate } from '@yttra/platform';
import { LAST_SETTLED_MAIL } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';

/** Something that waits for the case officer, with the ids that lead there. */
export type DeskNeed = { remissId: string; title: string } & (
  | { what: 'extension'; extensionId: string; body: string; until: LocalDate }
  | { what: 'undelivered'; recipientId: string; body: string }
  | { what: 'unread'; count: number }
  | { what: 'letters'; count: number }
  | { what: 'comments'; count: number }
  | { what: 'returned' }
  | { what: 'review'; by: string }
  | { what: 'reasonsAsked'; count: number }
  | { what: 'reasonsWritten'; count: number }
);

/** How far a remiss that is out has come. */
export interface DeskCounts {
  running: number;
  /** Bodies that have been asked and have not answered, in those that are out. */
  waiting: number;
  answered: number;
  unread: number;
}

export interface OfficerWork {
  needs: DeskNeed[];
  counts: DeskCounts;
}

/**
 * What stands on a case officer's desk: one question to the database for all remisser of the offices. It reads nothing
 * behind the wall.
 */
@Injectable()
export class OfficerDesk {
  /** In order of urgency, then of the remiss's last day. */
  async of(tx: EntityManager, personId: string, units: readonly string[]): Promise<OfficerWork> {
    const [row] = await tx.query<{ needs: DeskNeed[]; counts: DeskCounts }[]>(DESK, [[...units], personId]);
    return { needs: row!.needs, counts: row!.counts };
  }
}

const NEEDS = `
  select 1 as rank, m.due_date, json_build_object('what', 'extension', 'remissId', m.id, 'title', m.title, 'extensionId', e.id,
      'body', r.body_name, 'until', e.requested_until) as need
    from mine m join shared.recipient r on r.remiss_id = m.id join shared.extension e on e.recipient_id = r.id and e.state = 'requested'
    where m.status in ('issued', 'closed') and r.removed_at is null
  union all
  select 2, m.due_date, json_build_object('what', 'undelivered', 'remissId', m.id, 'title', m.title, 'recipientId', r.id, 'body', r.body_name)
    from mine m join shared.recipient r on r.remiss_id = m.id
    where m.status = 'issued' and r.removed_at is null and r.current_response_id is null and r.email is not null
      and exists (select from (${LAST_SETTLED_MAIL}) last where last.reason is not null)
  union all
  select 3, m.due_date, json_build_object('what', 'letters', 'remissId', m.id, 'title', m.title, 'count', count(*))
    from mine m join shared.waiting_letter l on l.remiss_id = m.id group by m.id, m.title, m.due_date
  union all
  select 4, m.due_date, json_build_object('what', 'returned', 'remissId', m.id, 'title', m.title)
    from mine m where m.status = 'draft'
      and false = (select a.approved from shared.remiss_approval a where a.remiss_id = m.id order by a.asked_at desc limit 1)
  union all
  select 5, m.due_date, json_build_object('what', 'comments', 'remissId', m.id, 'title', m.title, 'count', count(*))
    from mine m join shared.remiss_comment c on c.remiss_id = m.id and c.dealt_at is null and c.written_by <> $2
    where m.status = 'draft' group by m.id, m.title, m.due_date
  union all
  select 6, m.due_date, json_build_object('what', 'unread', 'remissId', m.id, 'title', m.title, 'count', count(*))
    from mine m join unread u on u.remiss_id = m.id group by m.id, m.title, m.due_date
  union all
  select 7, m.due_date, json_build_object('what', 'reasonsAsked', 'remissId', m.id, 'title', m.title, 'count', count(*))
    from shared.viewpoint_request q join shared.viewpoint v on v.id = q.viewpoint_id join shared.remiss m on m.id = v.remiss_id
    where q.asked_of = $2 and q.answered_at is null and v.removed_at is null and m.status in ('issued', 'closed') group by m.id, m.title, m.due_date
  union all
  select 8, m.due_date, json_build_object('what', 'reasonsWritten', 'remissId', m.id, 'title', m.title, 'count', count(*))
    from mine m join shared.viewpoint v on v.remiss_id = m.id join shared.viewpoint_request q on q.viewpoint_id = v.id
    where m.status in ('issued', 'closed') and ${WAITS_FOR_DECISION} group by m.id, m.title, m.due_date
  union all
  select 9, m.due_date, json_build_object('what', 'review', 'remissId', m.id, 'title', m.title, 'by', p.name)
    from shared.remiss_review v join shared.remiss m on m.id = v.remiss_id join shared.person p on p.id = v.asked_by
    where v.reviewer_id = $2 and v.done_at is null and m.status = 'draft'`;

/** As `partsLeft` says of an answer `p` whole. */
const IS_UNREAD = `exists (select from (${WRITTEN_PARTS}) written where ${NOBODY_HAS_READ})`;

const DESK = `
  with mine as materialized (select id, title, status, due_date from shared.remiss where unit = any ($1)),
    -- An answer that is not read to its end: the same as the matrix counts, so one with nothing to read is none.
    unread as materialized (select r.remiss_id from mine m join shared.recipient r on r.remiss_id = m.id
      join shared.response p on p.id = r.current_response_id where m.status in ('issued', 'closed') and ${IS_UNREAD}),
    asked as (select r.current_response_id is not null as answered from mine m join shared.recipient r on r.remiss_id = m.id
      where m.status = 'issued' and (r.removed_at is null or r.current_response_id is not null))
  select coalesce((select json_agg(n.need order by n.rank, n.due_date) from (${NEEDS}) n), '[]') as needs,
    json_build_object('running', (select count(*) from mine where status = 'issued'),
      'waiting', (select count(*) from asked where not answered), 'answered', (select count(*) from asked where answered),
      'unread', (select count(*) from unread)) as counts`;
