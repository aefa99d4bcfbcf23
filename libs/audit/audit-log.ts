import { Injectable } from '@nestjs/common';
import { now } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import type { AuditChain, AuditEvent } from './audit-event';
import { CHAIN_START, canonicalJson, chainHash } from './chain-hash';

/** The chain of the system's own events: people and assignments. */
const SYSTEM = '00000000-0000-0000-0000-000000000000';

/** One event as it stands in the log. */
export interface LoggedEvent {
  seq: number;
  at: string;
  event: AuditEvent;
  hash: string;
}

/** Append-only, hash-chained logs. Append last in a transaction: the chain's head stays locked until it ends. */
@Injectable()
export class AuditLog {
  /** Adds the event to its chain, at the database's clock, in the caller's transaction. */
  async append(tx: EntityManager, chain: AuditChain, event: AuditEvent): Promise<void> {
    const [kind, id] = keyOf(chain);
    await tx.query(
      `insert into audit_head (chain_kind, chain, count, hash) values ($1, $2, 0, $3) on conflict do nothing`,
      [kind, id, CHAIN_START],
    );
    const [head] = await tx.query<{ count: number; hash: string }[]>(
      `select count, hash from audit_head where chain_kind = $1 and chain = $2 for update`,
      [kind, id],
    );
    const seq = head!.count + 1;
    const text = canonicalJson({ seq, at: (await now(tx)).toISOString(), ...event });
    const hash = chainHash(head!.hash, text);
    await tx.query(`insert into audit_event (chain_kind, chain, seq, event, hash) values ($1, $2, $3, $4, $5)`, [
      kind,
      id,
      seq,
      text,
      hash,
    ]);
    await tx.query(`update audit_head set count = $3, hash = $4 where chain_kind = $1 and chain = $2`, [
      kind,
      id,
      seq,
      hash,
    ]);
  }

  /** The events of a chain in order. A recipient's chain is empty to those who do not serve the body. */
  async list(tx: EntityManager, chain: AuditChain): Promise<LoggedEvent[]> {
    const rows = await tx.query<{ event: string; hash: string }[]>(
      `select event, hash from audit_event where chain_kind = $1 and chain = $2 order by seq`,
      keyOf(chain),
    );
    return rows.map((row) => {
      const { seq, at, ...event } = JSON.parse(row.event) as { seq: number; at: string } & AuditEvent;
      return { seq, at, event: event, hash: row.hash };
    });
  }
}

function keyOf(chain: AuditChain): [kind: string, id: string] {
  if ('remiss' in chain) return ['remiss', chain.remiss];
  if ('recipient' in chain) return ['recipient', chain.recipient];
  return ['system', SYSTEM];
}
