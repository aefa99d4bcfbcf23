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

/** Who comes to a body's answer, and what was read of it when he or she was let in. */
export interface AnswerVisit {
  caller: Caller;
  round: RoundRead;
}

/**
 * Whoever comes: a person by id, of whom everything is read; or a visit that has just been let in, of which nothing is
 * read again.
 */
export type Comer = string | AnswerVisit;

/** The person's id. */
export const personIn = (comer: Comer): string => (typeof comer === 'string' ? comer : comer.caller.personId);

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
   * Errors: identity.forbidden when no hat of the person's could ever do it; identity.not_found when this one is
   * another's, the same as when it is not there; response.not_issued.
   */
  async admit(
    tx: EntityManager,
    comer: Comer,
    action: Action,
    recipientId: string,
    { alone = false } = {},
  ): Promise<Admitted> {
    const visit = typeof comer === 'string' ? null : comer;
    const caller = visit ? visit.caller : await this.people.asCaller(tx, personIn(comer));
    if (!caller || !couldEver(caller.hats, action)) throw actionForbidden();
    const round = visit && !alone ? visit.round : await this.remisser.round(tx, recipientId, { alone });
    if (round.recipient.id !== recipientId.toLowerCase()) throw notYours();
    if (!may(caller.hats, action, objectOf(round)))
      throw refusedFor({ keptOutside: await keptOutside(tx, recipientId) });
    if (!hasBeenIssued(round.remiss.status)) throw notIssued();
    return { caller, ...round };
  }

  /**
   * That a draft may be read by one who has been let in: of what was read then. What the wall hides it hides all the
   * same.
   */
  mustOpen(caller: Caller, round: RoundRead): void {
    if (!round.inside || !may(caller.hats, 'draft.read', objectOf(round))) throw notYours();
    if (!hasBeenIssued(round.remiss.status)) throw notIssued();
  }

  /**
   * As `admit`, with the recipient's row held until the transaction ends and read once it is: answers, anstånd and
   * marks of one recipient come one after the other.
   */
  admitAlone(tx: EntityManager, comer: Comer, action: Action, recipientId: string): Promise<Admitted> {
    return this.admit(tx, comer, action, recipientId, { alone: true });
  }

  /**
   * As `admit`, and the wall must stand open: the database itself says that the person serves the body today. Where
   * that was said when the visit was let in, the wall has the last word all the same, in each statement behind it.
   */
  async admitBehindWall(tx: EntityManager, comer: Comer, action: Action, recipientId: string): Promise<Admitted> {
    const admitted = await this.admit(tx, comer, action, recipientId);
    if (!admitted.inside) throw notYours();
    return admitted;
  }

  /**
   * True for those to whom what is marked as secret stands open: the body, the remiss's officers and registrar, and
   * readers named.
   */
  opensMarked(
    { hats, personId }: Caller,
    remiss: RemissView,
    recipient: Pick<RecipientView, 'id' | 'bodyId'>,
  ): boolean {
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
