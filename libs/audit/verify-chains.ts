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

/** Chains that are held at once: there may be a million of them. */
const AT_ONCE = 1_000;

/**
 * Goes through every chain from its start and names the first bad event of each: edited, missing, inserted, moved, or a
 * tail cut off against the head, the daily anchors, or heads kept elsewhere. Needs a connection that sees every chain
 * (the owner's).
 */
export async function verifyChains(
  tx: EntityManager,
  kept: KeptHead[] = [],
): Promise<{ chains: number; events: number; faults: ChainFault[] }> {
  const told = { chains: 0, events: 0, faults: [] as ChainFault[] };
  const met = new Set<string>();
  const judge = (kind: string, chain: string, { events, head, anchors }: ChainRows) => {
    const elsewhere = kept.filter((one) => one.chain === chain && !met.has(chain));
    if (elsewhere.length > 0) met.add(chain);
    const found = firstFault(events, head, [...anchors, ...elsewhere]);
    told.chains += 1;
    told.events += events.length;
    if (found) told.faults.push({ chainKind: kind, chain, ...found });
  };
  for (let after: ChainKey = ['', NO_CHAIN]; ;) {
    const keys = await tx.query<{ kind: string; chain: string }[]>(NEXT_CHAINS, [...after, AT_ONCE]);
    if (keys.length === 0) break;
    const last = keys.at(-1)!;
    const rows = await rowsOf(tx, after, [last.kind, last.chain]);
    for (const { kind, chain } of keys) judge(kind, chain, rows(kind, chain));
    after = [last.kind, last.chain];
  }
  // A head of a log of which nothing is left.
  for (const { chain } of kept)
    if (!met.has(chain)) judge('remiss', chain, { events: [], head: undefined, anchors: [] });
  return told;
}

interface ChainRows {
  events: EventRow[];
  head: HeadRow | undefined;
  anchors: HeadRow[];
}

type ChainKey = [kind: string, chain: string];

const NO_CHAIN = '00000000-0000-0000-0000-000000000000';

/** Of each table the next by its key: what one of them lacks is a fault. */
const NEXT_CHAINS = `
  select chain_kind as kind, chain from (${['audit_event', 'audit_head', 'audit_anchor']
    .map(
      (table) => `(select distinct chain_kind, chain from ${table} where (chain_kind, chain) > ($1, $2::uuid)
        order by chain_kind, chain limit $3)`,
    )
    .join(' union ')}) chains order by chain_kind, chain limit $3`;

/** All that stands of the chains after the one up to the other. */
async function rowsOf(tx: EntityManager, after: ChainKey, last: ChainKey) {
  const between = `where (chain_kind, chain) > ($1, $2::uuid) and (chain_kind, chain) <= ($3, $4::uuid)`;
  const of = [...after, ...last];
  const events = byChain(
    await tx.query<EventRow[]>(
      `select chain_kind, chain, seq, event, hash from audit_event ${between} order by chain_kind, chain, seq`,
      of,
    ),
  );
  const heads = byChain(
    await tx.query<HeadRow[]>(`select chain_kind, chain, count, hash from audit_head ${between}`, of),
  );
  const anchors = byChain(
    await tx.query<HeadRow[]>(`select chain_kind, chain, count, hash from audit_anchor ${between} order by count`, of),
  );
  return (kind: string, chain: string): ChainRows => {
    const key = `${kind}/${chain}`;
    return { events: events.get(key) ?? [], head: heads.get(key)?.[0], anchors: anchors.get(key) ?? [] };
  };
}

function byChain<R extends { chain_kind: string; chain: string }>(rows: R[]): Map<string, R[]> {
  const chains = new Map<string, R[]>();
  for (const row of rows) {
    const key = `${row.chain_kind}/${row.chain}`;
    const own = chains.get(key);
    if (own) own.push(row);
    else chains.set(key, [row]);
  }
  return chains;
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
