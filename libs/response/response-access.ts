import { Injectable } from '@nestjs/common';
import {
  actionForbidden,
  couldEver,
  keptOutside,
  may,
  notYours,
  People,
  refusedFor,
  standsInside,
  type Action,
  type Caller,
} from '@yttra/identity';
import { hasBeenIssued, RecipientState, type RecipientView, type RemissView } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { notIssued } from './response.errors';
import { Rounds, type Round } from './rounds';

/** A recipient, its remiss, and the person who may do to it what was asked. */
export interface Admitted extends Round {
  caller: Caller;
}

/** Who may do what to a body's draft, answers and anstånd. Asked in the transaction that does it. */
@Injectable()
export class ResponseAccess {
  constructor(
    private readonly people: People,
    private readonly rounds: Rounds,
    private readonly recipients: RecipientState,
  ) {}

  /**
   * Errors: identity.forbidden when no hat of the person's could ever do it; identity.not_found when this one is another's,
   * the same as when it is not there; response.not_issued.
   */
  async admit(tx: EntityManager, personId: string, action: Action, recipientId: string): Promise<Admitted> {
    const caller = await this.people.asCaller(tx, personId);
    if (!caller || !couldEver(caller.hats, action)) throw actionForbidden();
    const { remiss, recipient } = await this.rounds.read(tx, recipientId);
    const inside = await standsInside(tx, [recipientId]);
    if (!may(caller.hats, action, objectOf(remiss, recipient, inside)))
      throw refusedFor({ keptOutside: await keptOutside(tx, recipientId) });
    if (!hasBeenIssued(remiss.status)) throw notIssued();
    return { caller, remiss, recipient };
  }

  /**
   * As `admit`, with the recipient's row held until the transaction ends and read once it is: answers, anstånd and marks of one
   * recipient come one after the other.
   */
  async admitAlone(tx: EntityManager, personId: string, action: Action, recipientId: string): Promise<Admitted> {
    const { caller } = await this.admit(tx, personId, action, recipientId);
    await this.recipients.lock(tx, recipientId);
    return { caller, ...(await this.rounds.read(tx, recipientId)) };
  }

  /** As `admit`, and the wall must stand open: the database itself says that the person serves the body today. */
  async admitBehindWall(tx: EntityManager, personId: string, action: Action, recipientId: string): Promise<Admitted> {
    const admitted = await this.admit(tx, personId, action, recipientId);
    if (!(await standsInside(tx, [recipientId]))) throw notYours();
    return admitted;
  }

  /** True for those to whom what is marked as secret stands open: the body, the remiss's officers and registrar, and readers named. */
  opensMarked({ hats, personId }: Caller, remiss: RemissView, recipient: RecipientView): boolean {
    return (
      remiss.namedReaders.includes(personId) ||
      hats.some(
        ({ role, bodyId, unit, recipientId }) =>
          (role === 'case_officer' && unit === remiss.unit) ||
          (role === 'secretary' && bodyId === recipient.bodyId) ||
          recipientId === recipient.id ||
          (role === 'registrar' && bodyId !== null && (bodyId === remiss.issuerBodyId || bodyId === recipient.bodyId)),
      )
    );
  }
}

function objectOf(remiss: RemissView, recipient: RecipientView, inside: boolean) {
  return {
    unit: remiss.unit,
    issuerBodyId: remiss.issuerBodyId,
    bodyIds: [recipient.bodyId],
    recipientIds: [recipient.id],
    inside,
    issued: hasBeenIssued(remiss.status),
  };
}
