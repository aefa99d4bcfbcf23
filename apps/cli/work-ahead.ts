import type { ClientBase } from 'pg';

/** Where work waits for its time, and when each piece is due: what the worker's schedules read. */
const DUE = `
  select next_at as due from shared.outgoing_mail where state in ('waiting', 'ambiguous') and next_at is not null
  union all select lease_until from shared.outgoing_mail where state = 'sending'
  union all select due_at from shared.reminder where state = 'planned'
  union all select next_at from shared.summary where state = 'waiting'
  union all select lease_until from shared.summary where state = 'building'
  union all select silent_until from shared.opening where state = 'waiting' and not asks
  union all select (issue_on + time '08:00') at time zone 'Europe/Stockholm' from shared.remiss where status = 'scheduled'`;

/** Work under way at this moment, whatever it is due. */
const IN_HAND = `
  (select count(*) from shared.outgoing_mail where state = 'sending')::int
  + (select count(*) from shared.summary where state = 'building')::int`;

export interface WorkAhead {
  /** The instant of the next due row; null when nothing waits. */
  due: Date | null;
  /** How many pieces some worker has in hand. */
  inHand: number;
}

/** What a clock that stands still must know before it is moved. */
export async function workAhead(owner: ClientBase): Promise<WorkAhead> {
  // By a name, so that it is planned once: it is asked at every stop of the clock.
  const { rows } = await owner.query<WorkAhead>({
    name: 'work ahead',
    text: `select (select min(due) from (${DUE}) work) as due, ${IN_HAND} as "inHand"`,
  });
  return rows[0]!;
}
