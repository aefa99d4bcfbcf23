import { Injectable } from '@nestjs/common';
import { LAST_SETTLED_MAIL } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { remissNotThere } from './overview.errors';
import { followedRemiss, type FollowedRemiss, type FollowFacts } from './followed-remiss';
import type { RecipientRow } from './followed-row';

/** So many remisser are held at a time; one that nobody has asked for lately is worked out anew. */
const HELD = 20;

/**
 * How far every body has come, for whoever follows the remiss: one question to the database, whatever the number of
 * bodies, and one more when anything has changed since the last one who asked. It tells of a draft what the recipient's
 * row tells, and reads nothing behind the wall.
 */
@Injectable()
export class FollowRemiss {
  /** What was made of what the database said last, under a mark of its words. */
  private readonly held = new Map<string, { mark: string; followed: FollowedRemiss }>();

  /**
   * Bodies in Swedish order, removed ones too. What is given is shared: change nothing in it. Errors:
   * overview.remiss_not_found.
   */
  async of(tx: EntityManager, remissId: string): Promise<FollowedRemiss> {
    const [now] = await tx.query<{ remiss: Omit<FollowFacts, 'recipients'>; mark: string }[]>(MARK, [remissId]);
    if (!now) throw remissNotThere();
    const known = this.held.get(remissId);
    if (known?.mark === now.mark) return known.followed;
    const [asked] = await tx.query<{ recipients: RecipientRow[] }[]>(RECIPIENTS, [remissId]);
    const followed = followedRemiss({ ...now.remiss, recipients: asked!.recipients });
    this.hold(remissId, { mark: now.mark, followed });
    return followed;
  }

  private hold(remissId: string, made: { mark: string; followed: FollowedRemiss }): void {
    this.held.delete(remissId);
    this.held.set(remissId, made);
    for (const oldest of [...this.held.keys()].slice(0, -HELD)) this.held.delete(oldest);
  }
}

/**
 * The newest mail to the body, whatever has become of it: what went to the officer or a registrar about it is not its
 * own.
 */
const NEWEST_MAIL = `
  select o.id, o.state, o.reason, o.attempts from shared.outgoing_mail o
  where o.recipient_id = r.id and not o.behind_wall and (o.to_address = coalesce(r.email, '') or o.kind = 'remiss.invitation')
  order by o.created_at desc, (o.state = 'handed_over') desc, o.id limit 1`;

/** What is read of each body: the fields of `RecipientRow`. */
const BODY = `
  select r.id, r.body_name as "body", r.own_initiative as "ownInitiative", r.email is not null as "hasEmail", r.last_day as "lastDay", r.extended_to as "extendedTo",
    r.removed_at as "removedAt", r.acknowledged_at is not null as "acknowledged", r.draft_begun as "draftBegun",
    r.extension_requested as "extensionRequested", r.current_response_id as "responseId", r.answer_kind as "answerKind",
    r.answered_at as "answeredAt", (r.answered_at at time zone 'Europe/Stockholm')::date as "answeredOn", r.preliminary,
    r.late_included as "lateIncluded", o.id as "mailId", o.state as "mailState", o.reason as "mailReason", o.attempts,
    w.id as "worryId", w.state as "worryState", w.reason as "worryReason", w.to_address is distinct from r.email as "corrected",
    x.due_at as "nextAt", x.planned_on as "nextOn", e.id as "wishId", e.requested_until as "wishUntil",
    r.preliminary and exists (select from shared.preliminary_confirmation c where c.response_id = r.current_response_id) as "confirmed",
    exists (select from shared.response_mark k where k.response_id = r.current_response_id and k.mark = 'recalled') as "recalled",
    exists (select from shared.waiting_letter l where l.recipient_id = r.id) as "letterWaits",
    r.body_id in (select a.body_id from shared.assignment a, day where a.role = 'secretary' and a.body_id is not null
      and a.from_date <= day.today and (a.to_date is null or a.to_date >= day.today)) as "hasSecretary"
  from shared.recipient r
    left join lateral (${NEWEST_MAIL}) o on true
    left join lateral (${LAST_SETTLED_MAIL}) w on w.reason is not null
    left join lateral (select x.due_at, x.planned_on from shared.reminder x where x.recipient_id = r.id and x.state = 'planned'
      order by x.due_at limit 1) x on true
    left join shared.extension e on e.recipient_id = r.id and e.state = 'requested'
  where r.remiss_id = $1`;

const DAY = 'with day as materialized (select yttra_today() as today)';

/**
 * The remiss, and a mark that changes with anything said of it or its bodies: most who look see what they saw before.
 */
const MARK = `${DAY}
  select remiss, md5(remiss::text || coalesce((select string_agg(asked::text, '') from (${BODY}) asked), '')) as mark
  from (select json_build_object('id', m.id, 'title', m.title, 'caseNumber', m.case_number, 'status', m.status,
      'dueDate', m.due_date, 'closedAt', m.closed_at, 'withdrawnAt', m.withdrawn_at, 'today', day.today,
      'daysLeft', m.due_date - day.today) as remiss
    from shared.remiss m, day where m.id = $1) told`;

const RECIPIENTS = `${DAY} select coalesce(json_agg(asked), '[]') as recipients from (${BODY}) asked`;
