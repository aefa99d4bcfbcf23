import { Injectable } from '@nestjs/common';
import {
  actionForbidden,
  couldEver,
  keptOutside,
  may,
  notYours,
  People,
  refusedFor,
  type Action,
  type Caller,
} from '@yttra/identity';
import { hasBeenIssued, RemissReader, type RecipientView, type RemissView, type RoundRead } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { notIssued } from './response.errors';

/** A recipient and its remiss as they were read, and the person who may do to it what was asked. */
export interface Admitted extends RoundRead {
  caller: Caller;
}

/** Who may do what to a body's draft, answers and anstånd. Asked in the transaction that does it. */
@Injectable()
export class ResponseAccess {
  constructor(
    private readonly people: People,
    private readonly remisser: RemissReader,
  ) {}

  /**
   * Errors: identity.forbidden when no hat of the person's could ever do it; identity.not_found when this one is another's,
   * the same as when it is not there; response.not_issued.
   */
  async admit(
    tx: EntityManager,
    personId: string,
    action: Action,
    recipientId: string,
    { alone = false } = {},
  ): Promise<Admitted> {
    const caller = await this.people.asCaller(tx, personId);
    if (!caller || !couldEver(caller.hats, action)) throw actionForbidden();
    const round = await this.remisser.round(tx, recipientId, { alone });
    if (!may(caller.hats, action, objectOf(round)))
      throw refusedFor({ keptOutside: await keptOutside(tx, recipientId) });
    if (!hasBeenIssued(round.remiss.status)) throw notIssued();
    return { caller, ...round };
  }

  /** That a draft may be read by one who has been let in: of what was read then. What the wall hides it hides all the same. */
  mustOpen(caller: Caller, round: RoundRead): void {
    if (!round.inside || !may(caller.hats, 'draft.read', objectOf(round))) throw notYours();
    if (!hasBeenIssued(round.remiss.status)) throw notIssued();
  }

  /**
   * As `admit`, with the recipient's row held until the transaction ends and read once it is: answers, anstånd and marks of one
   * recipient come one after the other.
   */
  admitAlone(tx: EntityManager, personId: string, action: Action, recipientId: string): Promise<Admitted> {
    return this.admit(tx, personId, action, recipientId, { alone: true });
  }

  /** As `admit`, and the wall must stand open: the database itself says that the person serves the body today. */
  async admitBehindWall(tx: EntityManager, personId: string, action: Action, recipientId: string): Promise<Admitted> {
    const admitted = await this.admit(tx, personId, action, recipientId);
    if (!admitted.inside) throw notYours();
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

function objectOf({ remiss, recipient, inside }: RoundRead) {
  return {
    unit: remiss.unit,
    issuerBodyId: remiss.issuerBodyId,
    bodyIds: [recipient.bodyId],
    recipientIds: [recipient.id],
    inside,
    issued: hasBeenIssued(remiss.status),
  };
}
