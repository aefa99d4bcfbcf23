import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditChain, AuditEvent } from './audit-event';
import { canonicalJson } from './chain-hash';

/** The chain of the system's own events: people and assignments. */
const SYSTEM = '00000000-0000-0000-0000-000000000000';

/** One event as it stands in the log. */
export interface LoggedEvent {
  seq: number;
  at: string;
  event: AuditEvent;
  hash: string;
}

/** Stands for what the database fills in: no event says it. */
const LEFT_OPEN = randomUUID();

type ChainKey = [kind: string, id: string];

/** The database writes an event's moment and number between the pieces when it links it, and hashes the whole. */
const piecesOf = (event: AuditEvent): string[] =>
  canonicalJson({ ...event, seq: LEFT_OPEN, at: LEFT_OPEN }).split(`"${LEFT_OPEN}"`);

/**
 * Append-only, hash-chained logs. What is added is linked to its chain when the transaction commits, and is read from
 * then on; in a log that many write in at once, a moment later, by the next one who writes or by the worker.
 */
@Injectable()
export class AuditLog {
  /** Adds the event to its chain, in the caller's transaction, at the database's clock now. */
  append(tx: EntityManager, chain: AuditChain, event: AuditEvent): Promise<void> {
    return this.appendAll(tx, [[chain, event]]);
  }

  /** The same for several, in their order and in one statement. */
  async appendAll(tx: EntityManager, events: readonly (readonly [AuditChain, AuditEvent])[]): Promise<void> {
    if (events.length === 0) return;
    const calls = events.map((_event, index) => `yttra_log($${3 * index + 1}, $${3 * index + 2}, $${3 * index + 3})`);
    await tx.query(
      `select ${calls.join(', ')}`,
      events.flatMap(([chain, event]) => [...keyOf(chain), piecesOf(event)]),
    );
  }

  /**
   * One page of a chain's events whose type begins with any of these, newest first: all, or those that are about the
   * person (done by the person, where they are about nobody else).
   */
  async page(
    tx: EntityManager,
    chain: AuditChain,
    { types, person = null }: { types: readonly string[]; person?: string | null },
    { limit, offset }: { limit: number; offset: number },
  ): Promise<{ items: LoggedEvent[]; total: number }> {
    const rows = await tx.query<(EventRow & { total: number })[]>(
      `select event, hash, count(*) over ()::int as total
       from audit_event, lateral (select event::json as told) as parsed
       where chain_kind = $1 and chain = $2 and exists (select from unnest($3::text[]) beginning where starts_with(told ->> 'type', beginning))
         and ($4::text is null or coalesce(told ->> 'person', told ->> 'by') = $4)
       order by seq desc limit $5 offset $6`,
      [...keyOf(chain), types, person, limit, offset],
    );
    return { items: rows.map(loggedEvent), total: rows[0]?.total ?? 0 };
  }

  /** The events of a chain in order. A recipient's chain is empty to those who do not serve the body. */
  async list(tx: EntityManager, chain: AuditChain): Promise<LoggedEvent[]> {
    const rows = await tx.query<EventRow[]>(
      `select event, hash from audit_event where chain_kind = $1 and chain = $2 order by seq`,
      keyOf(chain),
    );
    return rows.map(loggedEvent);
  }
}

interface EventRow {
  event: string;
  hash: string;
}

function loggedEvent(row: EventRow): LoggedEvent {
  const { seq, at, ...event } = JSON.parse(row.event) as { seq: number; at: string } & AuditEvent;
  return { seq, at, event, hash: row.hash };
}

/**
 * The last is named too, so that a chain which is forgotten here is a type error and never lands in the system's log.
 */
function keyOf(chain: AuditChain): ChainKey {
  if ('system' in chain) return ['system', SYSTEM];
  if ('remiss' in chain) return ['remiss', chain.remiss];
  if ('recipient' in chain) return ['recipient', chain.recipient];
  return ['body', chain.body];
}
