import { createHmac } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { EntityManager } from 'typeorm';
import { PlannedClient, PROOF } from './planned-client';
import { databaseKey } from './sealed';

/**
 * For whom a transaction works: a person, by id; the process itself (sign-in, the worker, the command line); or
 * everybody, who sees what has been published and nothing else.
 */
export type Subject = { person: string } | 'process' | 'everybody';

/** A connection as the database knows it, and how far its clock is ahead of this process's own count of time. */
interface Backend {
  pid: number;
  aheadMs: number;
}

/** By connection, asked once each: a pool may reach another server after a failure. */
const backends = new WeakMap<object, Backend>();

/** PostgreSQL's word for a proof that does not hold. */
export const PROOF_REFUSED = '28000';

/**
 * Proves to the database, first in a transaction, for whom it works: who only has the application's password cannot.
 * The proof holds on this connection and for two minutes, and goes as a parameter, never in a statement's text. It is
 * sent with the statement that comes next, which is refused with it; `taken` is called once the database has said yes.
 */
export async function prove(tx: EntityManager, subject: Subject, taken: () => void = () => undefined): Promise<void> {
  const connection = (await tx.queryRunner!.connect()) as object;
  const { pid, aheadMs } = backends.get(connection) ?? (await meet(tx, connection));
  const who = typeof subject === 'string' ? subject : `person:${subject.person.toLowerCase()}`;
  const at = Math.round(performance.now() + aheadMs);
  await tx.query(PROOF, [who, at, macOf(who, pid, at)]);
  if (!(connection instanceof PlannedClient)) return taken();
  if (subject !== 'everybody') connection.proved();
  // Refused: this machine has slept, or the database's clock was set. The next proof asks what time it is.
  connection.answerToHeld().then(taken, () => backends.delete(connection));
}

/**
 * What the database's own function computes too: every part has one way to be written, and none holds the sign between.
 */
function macOf(who: string, pid: number, at: number): Buffer {
  return createHmac('sha256', databaseKey()).update(`${who}|${pid}|${at}`).digest();
}

async function meet(tx: EntityManager, connection: object): Promise<Backend> {
  const asked = performance.now();
  const [row] = await tx.query<{ pid: number; at: string }[]>(
    'select pg_catalog.pg_backend_pid() as pid, extract(epoch from pg_catalog.clock_timestamp()) * 1000 as at',
  );
  const backend = { pid: row!.pid, aheadMs: Number(row!.at) - (asked + performance.now()) / 2 };
  backends.set(connection, backend);
  return backend;
}
