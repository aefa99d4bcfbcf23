import { LEASE, ring } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import type { AttemptedMail } from './after-attempt';
import { MAIL_IS_HELD } from './held-mail';
import { LANE, type Lane } from './mail-lane';
import { DOCUMENT_TOPIC } from './mail-topic';

/** As many as one worker takes at once: enough to ask for little a mail, few enough for others to have some too. */
export const BATCH = 50;

/** A mail in the hands of one worker, by its token. */
export interface LeasedMail extends AttemptedMail {
  id: string;
  token: string;
  to: string;
  replyTo: string | null;
  remissId: string | null;
  recipientId: string | null;
  data: unknown;
  messageId: string;
  createdAt: Date;
  behindWall: boolean;
}

/**
 * The lease is somebody else's by now: this worker was away for too long. It must not send, nor write anything down.
 */
export class StaleLease extends Error {}

export const LEASED = `id, lease_token as token, kind, to_address as "to", reply_to as "replyTo", remiss_id as "remissId",
  recipient_id as "recipientId", data, message_id as "messageId", attempts, tried_since as since, needed_by as "neededBy",
  created_at as "createdAt", behind_wall as "behindWall", yttra_now() as now,
  (select count(*)::int from mail_attempt a where a.mail_id = outgoing_mail.id and a.outcome = 'ambiguous') as "ambiguousBefore"`;

/** The clock is read once, so that the index knows where to begin. After a restore only codes go: see `HeldMail`. */
const DUE = `state in ('waiting', 'ambiguous') and lane = any ($1) and next_at <= (select yttra_now())
  and (lane = ${LANE.code} or not (select ${MAIL_IS_HELD}))`;
const IN_ORDER = 'lane, next_at, created_at';
const HELD = `m.id = held.id and m.state = 'sending' and m.lease_token = held.token`;

/** Each as a row of its id and its token: what is written is written of those that are still ours. */
const OURS = `unnest($1::uuid[], $2::uuid[]) as held (id, token)`;
const ours = (mails: readonly LeasedMail[]): [string[], string[]] => [
  mails.map(({ id }) => id),
  mails.map(({ token }) => token),
];

/**
 * Ids of the mails that each batch of what is due begins with, in the order in which they are taken. One that goes
 * alone is a batch.
 */
export async function dueBatches(tx: EntityManager, lanes: readonly Lane[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select id from (select id, alone, row_number() over (partition by alone order by ${IN_ORDER}) as place, ${IN_ORDER}
       from outgoing_mail where ${DUE}) as due
     where alone or place % $2 = 1 order by ${IN_ORDER}`,
    [lanes, BATCH],
  );
  return rows.map(({ id }) => id);
}

/** Takes the next mails that are due and that nobody has, with a lease on each; none when there are none. */
export async function claimBatch(tx: EntityManager, lanes: readonly Lane[]): Promise<LeasedMail[]> {
  const [mails] = await tx.query<[LeasedMail[], number]>(
    `with next as (select id, alone, row_number() over (order by ${IN_ORDER}) as place
       from (select id, alone, ${IN_ORDER} from outgoing_mail where ${DUE} order by ${IN_ORDER} limit $2 for update skip locked) as locked)
     update outgoing_mail set state = 'sending', attempts = attempts + 1, tried_since = coalesce(tried_since, yttra_now()),
       lease_token = gen_random_uuid(), lease_until = yttra_now() + interval '${LEASE}', data_sent_at = null
     from next, (select alone as only_one from next where place = 1) as first
     where outgoing_mail.id = next.id and case when only_one then place = 1 else not next.alone end
     returning place, ${LEASED.replace('id, ', 'outgoing_mail.id, ')}`,
    [lanes, BATCH],
  );
  return mails.sort((one, other) => placeOf(one) - placeOf(other));
}

const placeOf = (mail: LeasedMail): number => Number((mail as LeasedMail & { place: string }).place);

/** Says that this worker is alive and still has them. A lease that has run out is not taken up again. */
export async function renewLeases(tx: EntityManager, mails: readonly LeasedMail[]): Promise<void> {
  await tx.query(
    `update outgoing_mail m set lease_until = yttra_now() + interval '${LEASE}'
     from ${OURS} where ${HELD} and m.lease_until > yttra_now()`,
    ours(mails),
  );
}

/**
 * Writes down that these messages are about to be whole. True for each that is still ours; of the others none may
 * become so.
 */
export async function markFinalDots(tx: EntityManager, mails: readonly LeasedMail[]): Promise<boolean[]> {
  const [marked] = await tx.query<[{ id: string }[], number]>(
    `update outgoing_mail m set data_sent_at = yttra_now()
     from ${OURS} where ${HELD} and m.lease_until > yttra_now() returning m.id`,
    ours(mails),
  );
  const still = new Set(marked.map(({ id }) => id));
  return mails.map(({ id }) => still.has(id));
}

/**
 * Gives back what has been taken and not begun, as if it had not been; in another lane when that is where it belongs.
 */
export async function giveBack(tx: EntityManager, mails: readonly LeasedMail[], lane?: Lane): Promise<void> {
  await tx.query(
    `update outgoing_mail m set state = 'waiting', attempts = attempts - 1, lane = coalesce($3, lane),
       data_sent_at = null, lease_token = null, lease_until = null
     from ${OURS} where ${HELD}`,
    [...ours(mails), lane ?? null],
  );
  if (lane === LANE.document) await ring(tx, DOCUMENT_TOPIC);
}
