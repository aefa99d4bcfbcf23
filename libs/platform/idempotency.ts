import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { DomainError } from './domain-error';

export interface RepeatableRequest {
  /** Whose key it is: two people may happen on the same. */
  personId: string;
  /** The caller's own name for the one thing to be done, 1 to 200 characters. */
  key: string;
  /** Everything that the work depends on, as JSON: the same key for something else is refused. */
  request: unknown;
}

const LONGEST_KEY = 200;

/**
 * Does the work once for each person and key, in the caller's transaction, and keeps its reply (plain JSON); a repeat
 * gets the kept reply. A repeat at the same moment waits for the first, and does the work itself only if the first was
 * rolled back. Errors: idempotency.bad_key, idempotency.other_request (both `invalid`).
 */
export async function once<Reply>(
  tx: EntityManager,
  { personId, key, request }: RepeatableRequest,
  work: () => Promise<Reply>,
): Promise<Reply> {
  if (key.length < 1 || key.length > LONGEST_KEY) throw badKey();
  const hash = createHash('sha256').update(JSON.stringify(request)).digest('hex');
  const begun = await tx.query<unknown[]>(
    `insert into idempotency_key (person_id, key, request_hash) values ($1, $2, $3) on conflict do nothing returning key`,
    [personId, key, hash],
  );
  if (begun.length === 0) return keptReply<Reply>(tx, personId, key, hash);
  const reply = await work();
  await tx.query(`update idempotency_key set reply = $3 where person_id = $1 and key = $2`, [
    personId,
    key,
    JSON.stringify(reply),
  ]);
  return reply;
}

async function keptReply<Reply>(tx: EntityManager, personId: string, key: string, hash: string): Promise<Reply> {
  const [kept] = await tx.query<{ request_hash: string; reply: Reply }[]>(
    `select request_hash, reply from idempotency_key where person_id = $1 and key = $2`,
    [personId, key],
  );
  if (kept?.request_hash !== hash) throw otherRequest();
  return kept.reply;
}

const badKey = () =>
  new DomainError({
    code: 'idempotency.bad_key',
    kind: 'invalid',
    message: 'Nyckeln i Idempotency-Key ska ha mellan 1 och 200 tecken.',
    field: 'Idempotency-Key',
    allowed: `1 till ${LONGEST_KEY} tecken`,
  });

const otherRequest = () =>
  new DomainError({
    code: 'idempotency.other_request',
    kind: 'invalid',
    message: 'Nyckeln har redan använts för något annat. Skicka en ny nyckel.',
    field: 'Idempotency-Key',
  });
