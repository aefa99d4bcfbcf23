import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { Assignments, notYours, type Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { OpeningPost } from './opening-post';
import { mayBe, speaksFor, voiceOf } from './opening-rule';
import { lockedOpening, markEnded, openOpenings, servingToday, writeOpening, type Opening } from './opening-rows';
import { openingNotYours, openingOver, openingUnknown } from './openings.errors';
import { TakeBack } from './take-back';

/** What a body says about who may read its drafts. */
@Injectable()
export class Openings {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly assignments: Assignments,
    private readonly undo: TakeBack,
    private readonly post: OpeningPost,
  ) {}

  /** Lets it in. Errors: openings.unknown, .over, .not_yours; identity.not_found for one of another body's. */
  confirm(caller: Caller, id: string): Promise<Opening> {
    return this.database.transaction(async (tx) => {
      const { opening, voice } = await this.admit(tx, caller, id, 'confirmed');
      await writeOpening(tx, id, { state: 'confirmed', decidedBy: caller.personId });
      const event = { type: 'opening.confirmed', by: caller.personId, opening: id, as: voice } as const;
      await this.audit.append(tx, { body: opening.bodyId }, event);
      await this.post.tellDecided(tx, { ...opening, state: 'confirmed' });
      return opening;
    });
  }

  /**
   * Says no, and takes back what can be: the appointment, the mailbox, an address whose owner says no. Errors: as
   * `confirm`.
   */
  stop(caller: Caller, id: string): Promise<Opening> {
    return this.database.transaction(async (tx) => {
      const { opening, voice } = await this.admit(tx, caller, id, 'stopped');
      await this.undo.of(tx, caller.personId, opening, voice);
      // What the person has undone stands in nobody's way any more.
      const state = voice === 'own_address' ? 'ended' : 'stopped';
      await writeOpening(tx, id, { state, decidedBy: caller.personId, stopped: true });
      const event = { type: 'opening.stopped', by: caller.personId, opening: id, as: voice } as const;
      await this.audit.append(tx, { body: opening.bodyId }, event);
      await this.post.tellDecided(tx, { ...opening, state: 'stopped' });
      return opening;
    });
  }

  /**
   * Ends an access that somebody has; the same again needs the body's yes. Errors: identity.not_found,
   * .assignment_ended.
   */
  endAccess(caller: Caller, assignmentId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const bodyIds = bodiesOf(caller);
      const served = (await servingToday(tx, bodyIds)).find((one) => one.assignmentId === assignmentId);
      if (!served || !speaksFor(served.bodyId, caller.hats)) throw notYours();
      await this.assignments.end(tx, caller.personId, assignmentId);
      await markEnded(tx, assignmentId);
    });
  }

  /** Reminds the body of what waits for its word about the person; once a day. */
  remind(personId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      for (const opening of await openOpenings(tx, { personId }))
        if (opening.state === 'waiting') await this.post.tellBody(tx, opening, 'again');
    });
  }

  private async admit(tx: EntityManager, caller: Caller, id: string, decision: 'confirmed' | 'stopped') {
    const opening = await lockedOpening(tx, id);
    if (!opening) throw openingUnknown();
    const { personId, bodyId } = opening;
    if (personId !== caller.personId && !bodiesOf(caller).includes(bodyId)) throw notYours();
    const voice = voiceOf(opening, caller);
    if (!voice) throw openingNotYours();
    if (!mayBe(decision, opening)) throw openingOver();
    return { opening, voice };
  }
}

/** The bodies that somebody may see the openings of. */
export const bodiesOf = ({ hats }: Pick<Caller, 'hats'>): string[] => [
  ...new Set(
    hats.flatMap(({ role, bodyId }) => ((role === 'secretary' || role === 'witness') && bodyId ? [bodyId] : [])),
  ),
];
