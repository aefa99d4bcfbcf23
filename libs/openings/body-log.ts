import { Injectable } from '@nestjs/common';
import { AuditLog, type AuditEvent } from '@yttra/audit';
import { People, type Caller } from '@yttra/identity';
import type { EntityManager } from 'typeorm';
import type { OpeningKind, OpeningState } from './opening-rule';
import { bodiesOf } from './openings';

/** One line of a body's log, with the names that it is told by. */
export interface BodyLogLine {
  seq: number;
  at: string;
  what: 'made' | 'confirmed' | 'stopped' | 'in_force' | 'unattended' | 'forced' | 'ended';
  /** Who did it; null when nobody did. */
  by: string | null;
  /** Whom it is about; null for a mailbox. */
  person: string | null;
  kind: OpeningKind | null;
  state: OpeningState | null;
  from: string | null;
  to: string | null;
  reason: string | null;
}

type Made = Extract<AuditEvent, { type: 'opening.made' }>;

/** A body's own log of who may read its drafts: read by the body, behind the wall. */
@Injectable()
export class BodyLog {
  constructor(
    private readonly audit: AuditLog,
    private readonly people: People,
  ) {}

  /** Newest first, by the body's id; only of those that the caller speaks for. In the caller's own transaction. */
  async ofCaller(tx: EntityManager, caller: Caller): Promise<Map<string, BodyLogLine[]>> {
    const logs = new Map<string, BodyLogLine[]>();
    for (const body of bodiesOf(caller)) {
      const logged = await this.audit.list(tx, { body });
      const made = new Map(
        logged.flatMap(({ event }) => (event.type === 'opening.made' ? [[event.opening, event]] : [])),
      );
      const ids = logged.flatMap(({ event }) => [event.by, 'person' in event ? event.person : null]);
      const names = await this.people.names(tx, [...new Set(ids.flatMap((id) => id ?? []))]);
      const nameOf = (id: string | null) => (id ? (names.get(id) ?? null) : null);
      logs.set(body, logged.map(({ seq, at, event }) => lineOf(seq, at, event, made, nameOf)).reverse());
    }
    return logs;
  }
}

function lineOf(
  seq: number,
  at: string,
  event: AuditEvent,
  made: ReadonlyMap<string, Made>,
  nameOf: (id: string | null) => string | null,
): BodyLogLine {
  const about = 'opening' in event ? made.get(event.opening) : undefined;
  const person = about?.person ?? ('person' in event ? event.person : undefined) ?? null;
  return {
    seq,
    at,
    what: (event.type === 'access.ended' ? 'ended' : event.type.split('.')[1]) as BodyLogLine['what'],
    by: nameOf(event.by),
    person: nameOf(person),
    kind: (about?.kind as OpeningKind | undefined) ?? null,
    state: event.type === 'opening.made' ? (event.state as OpeningState) : null,
    from: about?.from ?? null,
    to: about?.to ?? null,
    reason: 'reason' in event ? event.reason : null,
  };
}
