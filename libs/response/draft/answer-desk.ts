import { Injectable } from '@nestjs/common';
import { BodyRegister, lastMeetingInTime, type BodyKind, Meetings, nextMeeting, type Meeting } from '@yttra/bodies';
import { Assignments, People, type Assignment, type Caller } from '@yttra/identity';
import { Database, localDate, type LocalDate } from '@yttra/platform';
import {
  isAfterLastDay,
  RemissReader,
  type QuestionView,
  type RecipientView,
  type RemissView,
  type RoundRead,
} from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { draftIn, type Draft } from './drafts';
import { ResponseAccess, type AnswerVisit } from '../model';

/**
 * In which capacity a person works with a body's answer: its secretary hands in, and a guest in its stead; a
 * contributor writes.
 */
export type DeskHat = 'secretary' | 'contributor';

/** What lies before somebody who works with a body's answer. */
export interface Desk {
  remiss: RemissView;
  recipient: RecipientView;
  questions: QuestionView[];
  draft: Draft;
  /** Names of those whom the draft names, by id. */
  names: ReadonlyMap<string, string>;
  hat: DeskHat;
  /** Set for one who serves the body in another's stead, or is about to hand it over. */
  assignment: Pick<Assignment, 'substitute' | 'toDate'> | null;
  meetings: BodyMeetings;
  today: LocalDate;
  /** True when the recipient's own last day is over. */
  isLate: boolean;
}

export interface BodyMeetings {
  /** In order of day. */
  all: Meeting[];
  /** The first that can still take the matter up. */
  next: Meeting | null;
  /** The last that can take it up by the last day. */
  lastInTime: Meeting | null;
}

/** One remiss among those that a person answers. */
export interface OwnRemiss {
  remiss: Pick<RemissView, 'id' | 'title' | 'caseNumber' | 'status' | 'unit'>;
  recipient: RecipientView;
  hat: DeskHat;
  meetings: BodyMeetings;
  isLate: boolean;
}

/** The remisser of one body that a person serves, and in what way. */
export interface ServedBody {
  id: string;
  name: string;
  kind: BodyKind;
  assignment: Pick<Assignment, 'substitute' | 'fromDate' | 'toDate'>;
  /** Who else serves the body as secretary today, by name. */
  others: string[];
}

/** A person's work for the bodies that he or she serves or is invited by, behind the wall. */
@Injectable()
export class AnswerDesk {
  constructor(
    private readonly database: Database,
    private readonly access: ResponseAccess,
    private readonly remisser: RemissReader,
    private readonly bodies: BodyRegister,
    private readonly meetings: Meetings,
    private readonly assignments: Assignments,
    private readonly people: People,
  ) {}

  /** One body's answer with all that its pages show of it. Errors: identity.not_found, identity.forbidden. */
  at(visit: AnswerVisit): Promise<Desk> {
    return this.open(visit, (_tx, desk) => Promise.resolve(desk));
  }

  /** The same, with what else is to be read in the same transaction, behind the wall. */
  async open<T>({ caller, round }: AnswerVisit, read: (tx: EntityManager, desk: Desk) => Promise<T>): Promise<T> {
    this.access.mustOpen(caller, round);
    return this.database.asPerson(caller.personId, async (tx) => read(tx, await this.read(tx, caller, round)));
  }

  private async read(tx: EntityManager, caller: Caller, { remiss, recipient, at }: RoundRead): Promise<Desk> {
    const recipientId = recipient.id;
    const draft = await draftIn(tx, recipientId);
    const hat = hatOf(caller, recipient);
    const { bodyId } = recipient;
    return {
      remiss,
      recipient,
      questions: await this.remisser.questions(tx, remiss.id),
      draft,
      names: await this.people.names(tx, draft.savedBy ? [draft.savedBy] : []),
      hat,
      assignment: hat === 'secretary' ? await this.assignmentTo(tx, caller.personId, bodyId, localDate(at)) : null,
      meetings: bodyMeetings((await this.meetings.ofBodies(tx, [bodyId])).get(bodyId)!, localDate(at), recipient),
      today: localDate(at),
      isLate: isAfterLastDay(at, recipient.lastDay),
    };
  }

  /**
   * In the caller's own transaction: what a person answers, nearest last day first, and the bodies that he or she
   * serves as secretary, in Swedish order.
   */
  async own(tx: EntityManager, caller: Caller): Promise<{ remisser: OwnRemiss[]; bodies: ServedBody[] }> {
    const { at, served } = await this.remisser.recipientsServed(tx);
    const today = localDate(at);
    const calendars = await this.meetings.ofBodies(
      tx,
      served.map(({ recipient }) => recipient.bodyId),
    );
    const remisser = served.map(({ remiss: { id, title, caseNumber, status, unit }, recipient }) => ({
      remiss: { id, title, caseNumber, status, unit },
      recipient,
      hat: hatOf(caller, recipient),
      meetings: bodyMeetings(calendars.get(recipient.bodyId) ?? [], today, recipient),
      isLate: isAfterLastDay(at, recipient.lastDay),
    }));
    return { remisser, bodies: await this.servedBodies(tx, caller, today) };
  }

  /** Names of colleagues, by id. */
  colleagues(ids: readonly string[]): Promise<Map<string, string>> {
    return this.database.transaction((tx) => this.people.names(tx, [...ids]));
  }

  private async servedBodies(tx: EntityManager, { personId, hats }: Caller, today: LocalDate): Promise<ServedBody[]> {
    const own = (await this.assignments.list(tx, { personId })).filter(
      (assignment) =>
        assignment.role === 'secretary' &&
        holds(assignment, today) &&
        hats.some(({ role, bodyId }) => role === 'secretary' && bodyId === assignment.bodyId),
    );
    const servedBy = await this.assignments.servedToday(tx);
    const others = (bodyId: string) => (servedBy.get(bodyId) ?? []).filter((id) => id !== personId);
    const names = await this.people.names(
      tx,
      own.flatMap(({ bodyId }) => others(bodyId!)),
    );
    const bodies = await this.bodies.byIds(
      tx,
      own.map(({ bodyId }) => bodyId!),
    );
    return bodies.map(({ id, name, kind }) => {
      const { substitute, fromDate, toDate } = own.find(({ bodyId }) => bodyId === id)!;
      return {
        id,
        name,
        kind,
        assignment: { substitute, fromDate, toDate },
        others: others(id).map((other) => names.get(other) ?? ''),
      };
    });
  }

  private async assignmentTo(tx: EntityManager, personId: string, bodyId: string, today: LocalDate) {
    const found = (await this.assignments.list(tx, { personId })).find(
      (assignment) => assignment.role === 'secretary' && assignment.bodyId === bodyId && holds(assignment, today),
    );
    return found ? { substitute: found.substitute, toDate: found.toDate } : null;
  }
}

const holds = ({ fromDate, toDate }: Assignment, today: LocalDate): boolean =>
  fromDate <= today && (toDate === null || toDate >= today);

const hatOf = ({ hats }: Caller, { id, bodyId }: RecipientView): DeskHat =>
  hats.some((hat) => (hat.role === 'secretary' && hat.bodyId === bodyId) || hat.recipientId === id)
    ? 'secretary'
    : 'contributor';

const bodyMeetings = (all: Meeting[], today: LocalDate, { lastDay }: RecipientView): BodyMeetings => ({
  all,
  next: nextMeeting(all, today),
  lastInTime: lastMeetingInTime(all, today, lastDay),
});
