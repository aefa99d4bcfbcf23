import type { EntityManager } from 'typeorm';
import type { OpeningKind, OpeningState } from './opening-rule';

/** An opening as it is stored, with the names that it is told by. */
export interface Opening {
  id: string;
  bodyId: string;
  body: string;
  kind: OpeningKind;
  state: OpeningState;
  personId: string | null;
  person: string | null;
  /** The person's address now. */
  email: string | null;
  assignmentId: string | null;
  substitute: boolean;
  fromDate: string | null;
  toDate: string | null;
  /** An account, as issuer and subject. */
  account: string | null;
  from: string | null;
  to: string | null;
  madeBy: string | null;
  maker: string | null;
  madeAt: Date;
  asks: boolean;
  silentUntil: Date | null;
  decidedAt: Date | null;
  stoppedAt: Date | null;
  /** About a colleague who is invited to a draft, and nothing else. */
  invited: boolean;
  /** False for a moment, until it is logged and mailed. */
  announced: boolean;
}

const SHOWN = `select o.id, o.body_id as "bodyId", b.name as body, o.kind, o.state, o.person_id as "personId", p.name as person, p.email,
    o.assignment_id as "assignmentId", coalesce(a.substitute, false) as substitute, a.from_date::text as "fromDate", a.to_date::text as "toDate",
    o.account, o.from_value as "from", o.to_value as "to", o.made_by as "madeBy", m.name as maker, o.made_at as "madeAt", o.asks,
    o.silent_until as "silentUntil", o.decided_at as "decidedAt", o.stopped_at as "stoppedAt",
    o.invited, o.announced_at is not null as announced
  from opening o join shared.body b on b.id = o.body_id left join shared.person p on p.id = o.person_id left join shared.person m on m.id = o.made_by
    left join shared.assignment a on a.id = o.assignment_id`;

/** Those that let nobody in yet, and about which something can be said. */
const OPEN = `(o.state = 'waiting' or (o.state = 'stopped' and o.kind not in ('appointment', 'mailbox')))`;

export async function openingById(tx: EntityManager, id: string): Promise<Opening | null> {
  const [row] = await tx.query<Opening[]>(`${SHOWN} where o.id = $1`, [id]);
  return row ?? null;
}

/** The same, held until the transaction ends. */
export async function lockedOpening(tx: EntityManager, id: string): Promise<Opening | null> {
  await tx.query(`select from opening where id = $1 for update`, [id]);
  return openingById(tx, id);
}

/** Whose openings: those of bodies, of a person, or everybody's. */
export interface OfWhom {
  bodyIds?: readonly string[];
  personId?: string;
}

/** Those that wait for a word, the oldest first. Everybody's are those that may be known outside the bodies. */
export function openOpenings(
  tx: EntityManager,
  { bodyIds, personId }: OfWhom,
  { limit, offset }: { limit?: number; offset?: number } = {},
): Promise<Opening[]> {
  return tx.query<Opening[]>(
    `${SHOWN} where ${OPEN} and (not o.invited or $1::uuid[] is not null or $2::uuid is not null)
       and ($1::uuid[] is null or o.body_id = any ($1)) and ($2::uuid is null or o.person_id = $2)
     order by o.made_at, o.id limit $3 offset $4`,
    [bodyIds ?? null, personId ?? null, limit ?? null, offset ?? 0],
  );
}

/** How many of everybody's wait for a word, and may be known outside the bodies. */
export async function countOpen(tx: EntityManager): Promise<number> {
  const [row] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from opening o where ${OPEN} and not o.invited`,
  );
  return row!.count;
}

/**
 * Made in this transaction, or by something that told nobody: not logged nor mailed yet. In order of body, as their
 * logs are locked.
 */
export function unannounced(tx: EntityManager, of: { personId?: string; bodyId?: string }): Promise<Opening[]> {
  return tx.query<Opening[]>(
    `${SHOWN} where o.announced_at is null and ($1::uuid is null or o.person_id = $1) and ($2::uuid is null or o.body_id = $2)
     order by o.body_id, o.made_at for update of o`,
    [of.personId ?? null, of.bodyId ?? null],
  );
}

/** How many are inside a body besides the one whom an opening is about. */
export async function insidersBeside(tx: EntityManager, { bodyId, personId }: Pick<Opening, 'bodyId' | 'personId'>) {
  const [row] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from yttra_insiders($1) as who where who is distinct from $2`,
    [bodyId, personId],
  );
  return row!.count;
}

/** What is written of an opening, and nowhere else. */
export async function writeOpening(
  tx: EntityManager,
  id: string,
  set: {
    state?: OpeningState;
    silentUntil?: Date | null;
    madeBy?: string | null;
    announced?: true;
    decidedBy?: string | null;
    stopped?: true;
  },
): Promise<void> {
  await tx.query(
    `update opening set state = coalesce($2, state), silent_until = case when $3 then $4::timestamptz else silent_until end,
       made_by = coalesce($5, made_by), announced_at = case when $6 then yttra_now() else announced_at end,
       decided_by = coalesce($7, decided_by), decided_at = case when $8 then yttra_now() else decided_at end,
       stopped_at = case when $9 then yttra_now() else stopped_at end
     where id = $1`,
    [
      id,
      set.state ?? null,
      set.silentUntil !== undefined,
      set.silentUntil ?? null,
      set.madeBy ?? null,
      set.announced ?? false,
      set.decidedBy ?? null,
      set.state !== undefined && set.announced === undefined,
      set.stopped ?? false,
    ],
  );
}

/** The mailbox that speaks for a body; null when it has none. */
export async function mailboxOf(tx: EntityManager, bodyId: string): Promise<string | null> {
  return (await mailboxesOf(tx, [bodyId])).get(bodyId)!;
}

/** The same of several, by body. */
export async function mailboxesOf(tx: EntityManager, bodyIds: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await tx.query<{ id: string; mailbox: string | null }[]>(
    `select id, yttra_body_mailbox(id) as mailbox from unnest($1::uuid[]) id`,
    [bodyIds],
  );
  return new Map(rows.map(({ id, mailbox }) => [id, mailbox]));
}

/**
 * Whether what lets somebody in at a body waits for the body's word: it has been asked, or has had a draft or an
 * answer.
 */
export async function waitsForItsWord(tx: EntityManager, bodyId: string): Promise<boolean> {
  const [row] = await tx.query<{ waits: boolean }[]>(`select yttra_opening_waits($1, 'appointment') as waits`, [
    bodyId,
  ]);
  return row!.waits;
}

/** Whether the body has still to let an appointment in. */
export async function appointmentWaits(tx: EntityManager, assignmentId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(`select from opening where assignment_id = $1 and state = 'waiting'`, [
    assignmentId,
  ]);
  return rows.length > 0;
}

/** Marks an access that the body itself has ended: the same again is asked about. */
export async function markEnded(tx: EntityManager, assignmentId: string): Promise<void> {
  await tx.query(`update opening set stopped_at = yttra_now() where assignment_id = $1`, [assignmentId]);
}

/** Who serves a body today, since when, in Swedish order of name. */
export interface Serving {
  assignmentId: string;
  bodyId: string;
  personId: string;
  name: string;
  email: string;
  substitute: boolean;
  fromDate: string;
}

export function servingToday(tx: EntityManager, bodyIds: readonly string[]): Promise<Serving[]> {
  return tx.query<Serving[]>(
    `select h.id as "assignmentId", h.body_id as "bodyId", p.id as "personId", p.name, p.email, h.substitute, h.from_date::text as "fromDate"
     from shared.hat_today h join shared.person p on p.id = h.person_id where h.role = 'secretary' and h.body_id = any ($1)
     order by p.name collate "sv-x-icu"`,
    [bodyIds],
  );
}
