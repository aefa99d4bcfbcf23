import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { bodyRow, type RowValues } from './followed-row';
import { followedRemiss, type FollowedRemiss, type FollowFacts } from './followed-remiss';
import { remissNotThere } from './assessment.errors';

/** So many remisser are held at a time; one that nobody has asked for lately is worked out anew. */
const HELD = 20;

/**
 * How far every body has come, for whoever follows the remiss: one question to the database, whatever the number of bodies.
 * It tells of a draft what the recipient's row tells, and reads nothing behind the wall.
 */
@Injectable()
export class FollowRemiss {
  /** What the database said last, and what was made of it: the same words need not be read twice. */
  private readonly held = new Map<string, { facts: string; followed: FollowedRemiss }>();

  /** Bodies in Swedish order, removed ones too. What is given is shared: change nothing in it. Errors: assessment.remiss_not_found. */
  async of(tx: EntityManager, remissId: string): Promise<FollowedRemiss> {
    const [row] = await tx.query<{ facts: string }[]>(FACTS, [remissId]);
    if (!row) throw remissNotThere();
    const known = this.held.get(remissId);
    if (known?.facts === row.facts) return known.followed;
    const { bodies, ...facts } = JSON.parse(row.facts) as Omit<FollowFacts, 'recipients'> & { bodies: RowValues[] };
    const followed = followedRemiss({ ...facts, recipients: bodies.map(bodyRow) });
    this.hold(remissId, { facts: row.facts, followed });
    return followed;
  }

  private hold(remissId: string, made: { facts: string; followed: FollowedRemiss }): void {
    this.held.delete(remissId);
    this.held.set(remissId, made);
    for (const oldest of [...this.held.keys()].slice(0, -HELD)) this.held.delete(oldest);
  }
}

/** The newest mail to the body, by its address as it is now: what went to the officer or a registrar about it is not its own. */
const NEWEST_MAIL = `
  select o.id, o.state, o.reason, o.attempts from outgoing_mail o
  where o.recipient_id = r.id and not o.behind_wall and (o.to_address = coalesce(r.email, '') or o.kind = 'remiss.invitation')
  order by o.created_at desc, o.id limit 1`;

/** What is read of each body, in the order in which `bodyRow` takes it: a name a row would be most of what is sent. */
const COLUMNS = `
  r.id, r.body_name, r.email is not null, r.last_day, r.extended_to, r.removed_at, r.acknowledged_at is not null, r.draft_begun,
  r.extension_requested, r.current_response_id, r.answer_kind, r.answered_at,
  (r.answered_at at time zone 'Europe/Stockholm')::date, r.preliminary, r.late_included, o.id, o.state, o.reason, o.attempts,
  x.due_at, x.planned_on, e.id, e.requested_until,
  r.preliminary and exists (select from preliminary_confirmation c where c.response_id = r.current_response_id),
  r.email is null and exists (select from postal_letter l where l.recipient_id = r.id and l.sent_on is null),
  r.body_id in (select a.body_id from assignment a, day where a.role = 'secretary' and a.body_id is not null
    and a.from_date <= day.today and (a.to_date is null or a.to_date >= day.today))`;

const BODIES = `
  select json_agg(json_build_array(${COLUMNS}))
  from recipient r
    left join lateral (${NEWEST_MAIL}) o on true
    left join lateral (select x.due_at, x.planned_on from reminder x where x.recipient_id = r.id and x.state = 'planned'
      order by x.due_at limit 1) x on true
    left join extension e on e.recipient_id = r.id and e.state = 'requested'
  where r.remiss_id = m.id`;

const FACTS = `
  with day as materialized (select yttra_today() as today)
  select json_build_object('id', m.id, 'title', m.title, 'caseNumber', m.case_number, 'status', m.status, 'dueDate', m.due_date,
    'closedAt', m.closed_at, 'withdrawnAt', m.withdrawn_at, 'today', day.today,
    'daysLeft', m.due_date - day.today, 'bodies', coalesce((${BODIES}), '[]'))::text as facts
  from remiss m, day where m.id = $1`;
