import type { DataSource, EntityManager } from 'typeorm';
import { CHAIN_START, chainHash } from './chain-hash';

/** Where a log stops being what was written, and why. */
export interface ChainFault {
  chainKind: string;
  chain: string;
  seq: number;
  fault: string;
}

interface EventRow {
  chain_kind: string;
  chain: string;
  seq: number;
  event: string;
  hash: string;
}

interface HeadRow {
  chain_kind: string;
  chain: string;
  count: number;
  hash: string;
}

/** A head that somebody outside has kept: from a registrar's mailbox, or the anchors in the database. */
export interface KeptHead {
  chain: string;
  count: number;
  hash: string;
}

/**
 * `verifyChains` of one moment, as a log is written in while it is read: an event between two questions would look like
 * a tail that is cut off.
 */
export function verifyNow(owner: DataSource, kept: KeptHead[] = []): ReturnType<typeof verifyChains> {
  return owner.transaction('REPEATABLE READ', (tx) => verifyChains(tx, kept));
}

/**
 * Goes through every chain from its start and names the first bad event of each: edited, missing, inserted, moved, or a
 * tail cut off against the head, the daily anchors, or heads kept elsewhere. Needs a connection that sees every chain
 * (the owner's).
 */
export async function verifyChains(
  tx: EntityManager,
  kept: KeptHead[] = [],
): Promise<{ chains: number; events: number; faults: ChainFault[] }> {
  const events = await tx.query<EventRow[]>(
    'select chain_kind, chain, seq, event, hash from audit_event order by chain_kind, chain, seq',
  );
  const heads = await tx.query<HeadRow[]>('select chain_kind, chain, count, hash from audit_head');
  const anchors = await tx.query<HeadRow[]>('select chain_kind, chain, count, hash from audit_anchor order by count');
  const chains = new Map<
    string,
    { kind: string; chain: string; events: EventRow[]; head?: HeadRow; anchors: KeptHead[] }
  >();
  const chainOf = (kind: string, chain: string) => {
    const key = `${kind}/${chain}`;
    if (!chains.has(key)) chains.set(key, { kind, chain, events: [], anchors: [] });
    return chains.get(key)!;
  };
  for (const event of events) chainOf(event.chain_kind, event.chain).events.push(event);
  for (const head of heads) chainOf(head.chain_kind, head.chain).head = head;
  for (const anchor of anchors) chainOf(anchor.chain_kind, anchor.chain).anchors.push(anchor);
  for (const head of kept) {
    const known = [...chains.values()].find((chain) => chain.chain === head.chain);
    (known ?? chainOf('remiss', head.chain)).anchors.push(head);
  }
  const faults = [...chains.values()].flatMap((chain) => {
    const found = firstFault(chain.events, chain.head, chain.anchors);
    return found ? [{ chainKind: chain.kind, chain: chain.chain, ...found }] : [];
  });
  return { chains: chains.size, events: events.length, faults };
}

/** Goes through one chain, against its head and the daily anchors, over any connection that may read it. */
export async function verifyChain(
  tx: EntityManager,
  chainKind: 'remiss' | 'recipient',
  chain: string,
): Promise<{ events: number; anchors: number; fault: { seq: number; fault: FaultWord } | null }> {
  const of = [chainKind, chain];
  const where = 'where chain_kind = $1 and chain = $2';
  const events = await tx.query<EventRow[]>(`select seq, event, hash from audit_event ${where} order by seq`, of);
  const [head] = await tx.query<HeadRow[]>(`select count, hash from audit_head ${where}`, of);
  const anchors = await tx.query<HeadRow[]>(`select count, hash from audit_anchor ${where} order by count`, of);
  return { events: events.length, anchors: anchors.length, fault: firstFault(events, head, anchors) };
}

/** What can be wrong with a chain. */
export type FaultWord =
  | 'the event is missing'
  | 'the event stands in another place than it was written'
  | 'the event is not what was written here'
  | 'the chain differs from the head that was kept'
  | 'the tail is cut off here'
  | 'the head does not fit the last event';

/** The first event of one chain that is not as it was written; null when the chain is whole. */
export function firstFault(
  events: Pick<EventRow, 'seq' | 'event' | 'hash'>[],
  head: Pick<HeadRow, 'count' | 'hash'> | undefined,
  anchors: Pick<KeptHead, 'count' | 'hash'>[],
): { seq: number; fault: FaultWord } | null {
  let previous = CHAIN_START;
  for (const [index, row] of events.entries()) {
    const seq = index + 1;
    if (row.seq !== seq) return { seq, fault: 'the event is missing' };
    if (readSeq(row.event) !== seq) return { seq, fault: 'the event stands in another place than it was written' };
    if (row.hash !== chainHash(previous, row.event)) return { seq, fault: 'the event is not what was written here' };
    previous = row.hash;
    const anchor = anchors.find((kept) => kept.count === seq);
    if (anchor && anchor.hash !== row.hash) return { seq, fault: 'the chain differs from the head that was kept' };
  }
  const longest = Math.max(0, ...anchors.map((kept) => kept.count), head?.count ?? 0);
  if (longest > events.length) return { seq: events.length + 1, fault: 'the tail is cut off here' };
  if (!head || head.count !== events.length || head.hash !== previous) {
    return { seq: Math.min(events.length, (head?.count ?? 0) + 1), fault: 'the head does not fit the last event' };
  }
  return null;
}

function readSeq(event: string): number | undefined {
  try {
    return (JSON.parse(event) as { seq?: number }).seq;
  } catch {
    return undefined;
  }
}
