import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { followedRemiss, type FollowedRemiss, type FollowFacts } from './followed-remiss';
import { remissNotThere } from './assessment.errors';

/**
 * How far every body has come, for whoever follows the remiss: one question to the database, whatever the number of bodies.
 * It tells of a draft what the recipient's row tells, and reads nothing behind the wall.
 */
@Injectable()
export class FollowRemiss {
  /** Bodies in Swedish order, removed ones too. Errors: assessment.remiss_not_found. */
  async of(tx: EntityManager, remissId: string): Promise<FollowedRemiss> {
    const [row] = await tx.query<{ facts: FollowFacts }[]>(FACTS, [remissId]);
    if (!row) throw remissNotThere();
    return followedRemiss(row.facts);
  }
}

/** The newest mail to the body, by its address as it is now: what went to the officer or a registrar about it is not its own. */
const NEWEST_MAIL = `
  select o.id, o.state, o.reason, o.attempts from outgoing_mail o
  where o.recipient_id = r.id and not o.behind_wall and (o.to_address = coalesce(r.email, '') or o.kind = 'remiss.invitation')
  order by o.created_at desc, o.id limit 1`;

const RECIPIENTS = `
  select r.id, r.body_name as body, r.email, r.last_day as "lastDay", r.extended_to as "extendedTo",
    r.removed_at as "removedAt", r.acknowledged_at is not null as acknowledged, r.draft_begun as "draftBegun",
    r.extension_requested as "extensionRequested", r.current_response_id as "responseId", r.answer_kind as "answerKind",
    r.answered_at as "answeredAt", (r.answered_at at time zone 'Europe/Stockholm')::date as "answeredOn", r.preliminary,
    r.late_included as "lateIncluded", row_to_json(o) as mail, x.due_at as "nextAt", x.planned_on as "nextOn",
    e.id as "wishId", e.requested_until as "wishUntil",
    r.preliminary and exists (select from preliminary_confirmation c where c.response_id = r.current_response_id) as confirmed,
    r.email is null and exists (select from postal_letter l where l.recipient_id = r.id and l.sent_on is null) as "letterWaits",
    r.body_id in (select a.body_id from assignment a, day where a.role = 'secretary' and a.body_id is not null
      and a.from_date <= day.today and (a.to_date is null or a.to_date >= day.today)) as "hasSecretary"
  from recipient r
    left join lateral (${NEWEST_MAIL}) o on true
    left join lateral (select x.due_at, x.planned_on from reminder x where x.recipient_id = r.id and x.state = 'planned'
      order by x.due_at limit 1) x on true
    left join extension e on e.recipient_id = r.id and e.state = 'requested'
  where r.remiss_id = m.id`;

const FACTS = `
  with day as materialized (select yttra_now() as now, yttra_today() as today)
  select json_build_object('id', m.id, 'title', m.title, 'caseNumber', m.case_number, 'status', m.status, 'dueDate', m.due_date,
    'closedAt', m.closed_at, 'withdrawnAt', m.withdrawn_at, 'now', day.now, 'today', day.today,
    'recipients', coalesce((select json_agg(bodies) from (${RECIPIENTS}) bodies), '[]')) as facts
  from remiss m, day where m.id = $1`;
