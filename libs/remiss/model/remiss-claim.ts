import { In, type EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';
import { REMISS_MOVES, refusedMove, type RemissMove, type RemissStatus } from './remiss-status';
import { Remiss } from './remiss.entity';
import { moveRefused, notEditable, remissNotFound, staleRemiss } from './remiss.errors';

type Change = QueryDeepPartialEntity<Remiss>;

/**
 * Makes a change only if the remiss still is as it was read: one update, whose `where` is the check. The row stays
 * locked until the transaction ends, so of two who change it at once the second finds another version or another
 * status.
 */
async function claim(
  tx: EntityManager,
  id: string,
  from: readonly RemissStatus[],
  version: number | null,
  change: Change,
): Promise<boolean> {
  const { affected } = await tx.update(
    Remiss,
    { id, status: In([...from]), ...(version === null ? {} : { version }) },
    { ...change, version: () => 'version + 1' },
  );
  return affected === 1;
}

/**
 * Saves an edit. `version` null: whole replacements, where the last one wins. `what` names the thing in a refusal
 * ("Frågorna"). Errors: remiss.not_found, remiss.not_editable, remiss.stale.
 */
export async function saveEdit(
  tx: EntityManager,
  id: string,
  version: number | null,
  { allowed, what }: { allowed: readonly RemissStatus[]; what: string },
  change: Change = {},
): Promise<Remiss> {
  const saved = await claim(tx, id, allowed, version, change);
  const remiss = await loaded(tx, id);
  if (saved) return remiss;
  if (!allowed.includes(remiss.status)) throw notEditable(remiss.status, what);
  throw staleRemiss(remiss.version);
}

/** Makes a move of the status table. Errors: remiss.not_found, remiss.move_refused, remiss.stale. */
export async function makeMove(
  tx: EntityManager,
  id: string,
  move: RemissMove,
  version: number | null,
  change: Change = {},
): Promise<Remiss> {
  const { from, to } = REMISS_MOVES[move];
  const moved = await claim(tx, id, from, version, { ...change, status: to });
  const remiss = await loaded(tx, id);
  if (moved) return remiss;
  const refused = refusedMove(remiss.status, move);
  throw refused ? moveRefused(remiss.status, refused) : staleRemiss(remiss.version);
}

/** The row, locked until the transaction ends, as it is when the lock is got. Errors: remiss.not_found. */
export async function lockedRemiss(tx: EntityManager, id: string): Promise<Remiss> {
  const remiss = await tx.findOne(Remiss, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!remiss) throw remissNotFound();
  return remiss;
}

/** Of two who hold it, the second waits until the first transaction has ended, and sees what it wrote. */
export async function holdRemiss(tx: EntityManager, id: string): Promise<void> {
  await tx.query('select from remiss where id = $1 for no key update', [id]);
}

async function loaded(tx: EntityManager, id: string): Promise<Remiss> {
  const remiss = await tx.findOneBy(Remiss, { id });
  if (!remiss) throw remissNotFound();
  return remiss;
}
