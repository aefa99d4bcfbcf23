import type { EntityManager } from 'typeorm';

/** Who has opened a draft has got the remiss, acknowledged or not. */
const UNHEARD = `(r.acknowledged_at is null and not r.draft_begun)`;

/**
 * The state that a reminder needs, in the claim itself: a hook that somebody forgot to call cannot send a wrong mail.
 * A step of the ladder goes to those who are awaited, a request to those who owe a decision.
 */
const WANTED = `
  r.id = x.recipient_id and m.id = r.remiss_id and r.removed_at is null and (
    x.step not like 'decision:%' and m.status = 'issued' and r.current_response_id is null and r.last_day = x.due_date
      and (x.step <> 'nudge' or ${UNHEARD})
    or x.step like 'decision:%' and m.status in ('issued', 'closed') and r.current_response_id is not null and r.preliminary
  )`;

/** A later reminder of the same plan whose time has also come: after a standstill only the last one is sent. */
const OVERTAKEN = `
  exists (select from reminder y where y.recipient_id = x.recipient_id and y.due_date = x.due_date
    and y.planned_on > x.planned_on and y.due_at <= yttra_now() and y.state in ('planned', 'sent')
    and (y.step like 'decision:%') = (x.step like 'decision:%')
    and (y.step <> 'nudge' or ${UNHEARD}))`;

/** Ids of reminders whose time has come, the longest waiting first. */
export async function dueReminders(tx: EntityManager, limit: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select id from reminder where state = 'planned' and due_at <= (select yttra_now()) order by due_at, id limit $1`,
    [limit],
  );
  return rows.map(({ id }) => id);
}

/** So many go with one job of the queue. */
const BATCH = 200;

/** Ids of the reminders that each batch of what is due begins with. */
export async function reminderBatches(tx: EntityManager): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select id from (select id, due_at, row_number() over (order by due_at, id) as place
       from reminder where state = 'planned' and due_at <= (select yttra_now())) as due
     where place % $1 = 1 order by due_at, id`,
    [BATCH],
  );
  return rows.map(({ id }) => id);
}

/** The batch that begins with this one, as far as its reminders are still due. */
export async function reminderBatch(tx: EntityManager, first: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select x.id from reminder x, reminder f where f.id = $1 and (x.due_at, x.id) >= (f.due_at, f.id)
       and x.state = 'planned' and x.due_at <= (select yttra_now()) order by x.due_at, x.id limit $2`,
    [first, BATCH],
  );
  return rows.map(({ id }) => id);
}

/**
 * Those that are planned still, theirs alone who asks until the transaction ends: in the same order whoever asks, so
 * that nobody waits for each other.
 */
export async function lockPlanned(tx: EntityManager, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }[]>(
    `select id from reminder where id = any ($1) and state = 'planned' order by id for update`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Due-ness, the planned state and the recipient's state in one condition; those of which all of it holds. */
export async function claim(tx: EntityManager, ids: readonly string[]): Promise<Set<string>> {
  return changed(
    tx,
    `update reminder x set state = 'sent', sent_at = yttra_now() from shared.recipient r, shared.remiss m
     where x.id = any ($1) and x.state = 'planned' and x.due_at <= yttra_now() and ${WANTED} and not ${OVERTAKEN}
     returning x.id`,
    [ids],
  );
}

/** What is no longer wanted, or overtaken, is put aside with its reason, so that no sweep comes back to it. */
export async function putAside(
  tx: EntityManager,
  ids: readonly string[],
): Promise<{ id: string; state: 'skipped' | 'cancelled' }[]> {
  const [aside] = await tx.query<[{ id: string; state: 'skipped' | 'cancelled' }[], number]>(
    `update reminder x
     set state = case when ${WANTED} then 'skipped' else 'cancelled' end,
       reason = case when ${WANTED} then 'caught_up' else 'not_awaited' end
     from shared.recipient r, shared.remiss m
     where x.id = any ($1) and x.state = 'planned' and x.due_at <= yttra_now() and r.id = x.recipient_id and m.id = r.remiss_id
       and (not (${WANTED}) or ${OVERTAKEN})
     returning x.id, x.state`,
    [ids],
  );
  return aside;
}

/**
 * Where no mail comes, no more are sent until the address is another: the office has been told, and would wait for
 * nothing.
 */
export async function putAsideUnreachable(tx: EntityManager, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  return changed(
    tx,
    `update reminder set state = 'skipped', reason = 'unreachable'
     where id = any ($1) and state = 'planned' and due_at <= yttra_now() returning id`,
    [ids],
  );
}

/** Their time is moved, so that the sweeps until then have nothing to do with them. */
export async function postpone(tx: EntityManager, early: readonly { id: string; until: Date }[]): Promise<Set<string>> {
  if (early.length === 0) return new Set();
  return changed(
    tx,
    `update reminder x set due_at = early.until from jsonb_to_recordset($1) as early (id uuid, until timestamptz)
     where x.id = early.id and x.state = 'planned' and x.due_at <= yttra_now() returning x.id`,
    [JSON.stringify(early)],
  );
}

/** Which mail each has become. */
export async function noteMails(
  tx: EntityManager,
  mails: readonly { id: string; mailId: string | null }[],
): Promise<void> {
  if (mails.length === 0) return;
  await tx.query(
    `update reminder x set mail_id = mail."mailId" from jsonb_to_recordset($1) as mail (id uuid, "mailId" uuid) where x.id = mail.id`,
    [JSON.stringify(mails)],
  );
}

async function changed(tx: EntityManager, sql: string, values: unknown[]): Promise<Set<string>> {
  const [rows] = await tx.query<[{ id: string }[], number]>(sql, values);
  return new Set(rows.map(({ id }) => id));
}
