import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { BodiesHooks, MunicipalityRegister, type BodiesHook, type MailboxChanged } from '@yttra/bodies';
import {
  Assignments,
  IdentityHooks,
  type AssignmentChanged,
  type IdentityHook,
  type KeyChanged,
} from '@yttra/identity';
import { now } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { OpeningPost } from './opening-post';
import { beginningOf, silenceEnds } from './opening-rule';
import { insidersBeside, unannounced, writeOpening, type Opening } from './opening-rows';

/**
 * The database makes the row where somebody's way in is written; here it gets its end, and is logged and mailed, in the
 * same transaction. One that nobody has announced the worker does.
 */
@Injectable()
export class AnnounceOpenings implements IdentityHook, BodiesHook {
  constructor(
    private readonly audit: AuditLog,
    private readonly municipality: MunicipalityRegister,
    private readonly assignments: Assignments,
    private readonly post: OpeningPost,
    identity: IdentityHooks,
    bodies: BodiesHooks,
  ) {
    identity.register(this);
    bodies.register(this);
  }

  async onAssignmentChanged(tx: EntityManager, event: AssignmentChanged): Promise<void> {
    const { role, bodyId, by } = event;
    if (role !== 'secretary' || !bodyId) return;
    if (event.change === 'ended') {
      const { personId: person, assignmentId: assignment, toDate } = event;
      await this.audit.append(tx, { body: bodyId }, { type: 'access.ended', by, person, assignment, on: toDate ?? '' });
    }
    await this.announce(tx, await unannounced(tx, { bodyId }), by);
  }

  async onKeyChanged(tx: EntityManager, { personId, by, ...change }: KeyChanged): Promise<void> {
    const made = await unannounced(tx, { personId });
    await this.announce(tx, made, by);
    if (by !== null && by !== personId) await this.post.tellPerson(tx, { personId, ...change }, made[0] ?? null);
  }

  async onMailboxChanged(tx: EntityManager, { bodyId, by }: MailboxChanged): Promise<void> {
    await this.announce(tx, await unannounced(tx, { bodyId }), by);
  }

  /** Says of each what becomes of it, and tells those whom it concerns. */
  async announce(tx: EntityManager, made: readonly Opening[], by: string | null): Promise<void> {
    const byBody = by !== null && made.length > 0 && !(await this.administers(tx, by));
    for (const opening of made) {
      const waits = opening.state === 'waiting';
      const insiders = await insidersBeside(tx, opening);
      const what = beginningOf({ waits, asks: opening.asks, byBody: byBody && opening.kind === 'guest', insiders });
      const silentUntil = what === 'silence' ? await this.endOfSilence(tx) : null;
      const state = what === 'in_force' || what === 'confirmed' ? what : 'waiting';
      await writeOpening(tx, opening.id, { state, silentUntil, madeBy: by, announced: true });
      const { id, bodyId, kind, personId: person, from, to } = opening;
      const until = silentUntil?.toISOString() ?? null;
      const event = { type: 'opening.made', by, opening: id, kind, person, from, to, state, until } as const;
      await this.audit.append(tx, { body: bodyId }, event);
      await this.post.tellBody(tx, { ...opening, state, silentUntil });
    }
  }

  async endOfSilence(tx: EntityManager): Promise<Date> {
    const { pauses } = await this.municipality.get(tx);
    return silenceEnds(await now(tx), pauses);
  }

  private async administers(tx: EntityManager, personId: string): Promise<boolean> {
    const hats = (await this.assignments.today(tx, [personId])).get(personId) ?? [];
    return hats.some(({ role }) => role === 'administrator');
  }
}
