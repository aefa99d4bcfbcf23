import { Injectable } from '@nestjs/common';
import { Meetings } from '@yttra/bodies';
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
import { bodyMeetings, hatOf, holds, type BodyMeetings, type DeskHat } from './desk-facts';
import { recalls } from './recalls';
import { draftCounts, type DraftCounts } from './draft-counts';
import { draftIn, type Draft } from './drafts';
import { ResponseAccess, type AnswerVisit } from '../model';

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
  /** When the body took back the answer that counts; null where it has not. */
  recalledAt: Date | null;
  /** True when the recipient's own last day is over. */
  isLate: boolean;
}

/** A person's work with one body's answer, behind the wall. */
@Injectable()
export class AnswerDesk {
  constructor(
    private readonly database: Database,
    private readonly access: ResponseAccess,
    private readonly remisser: RemissReader,
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

  /** One body's answer, and how many files and colleagues its draft has. Errors: as `at`. */
  async counted({ caller, round }: AnswerVisit): Promise<{ desk: Desk; counts: DraftCounts }> {
    this.access.mustOpen(caller, round);
    return this.database.asPerson(caller.personId, async (tx) => {
      const counts = draftCounts(tx, round.recipient.id, localDate(round.at));
      const [desk, counted] = await Promise.all([this.read(tx, caller, round), counts]);
      return { desk, counts: counted };
    });
  }

  private async read(tx: EntityManager, caller: Caller, { remiss, recipient, at }: RoundRead): Promise<Desk> {
    const hat = hatOf(caller, recipient);
    const today = localDate(at);
    const { bodyId, answer } = recipient;
    // Asked for at once: none of it needs the other.
    const [draft, questions, assignment, meetings, recalled] = await Promise.all([
      draftIn(tx, recipient.id),
      this.remisser.questions(tx, remiss.id),
      hat === 'secretary' ? this.assignmentTo(tx, caller.personId, bodyId, today) : null,
      this.meetings.ofBodies(tx, [bodyId]),
      recalls(tx, answer ? [answer.responseId] : []),
    ]);
    return {
      ...{ remiss, recipient, questions, draft, hat, assignment, today },
      names: await this.nameOf(tx, draft.savedBy, caller),
      meetings: bodyMeetings(meetings.get(bodyId)!, today, recipient),
      recalledAt: recalled.get(answer?.responseId ?? '') ?? null,
      isLate: isAfterLastDay(at, recipient.lastDay),
    };
  }

  /** Who saved last is most often the one who comes, whose name is known. */
  private async nameOf(tx: EntityManager, id: string | null, { personId, name }: Caller): Promise<Map<string, string>> {
    return id === personId ? new Map([[personId, name]]) : this.people.names(tx, id ? [id] : []);
  }

  /** Names of colleagues, by id. */
  colleagues(ids: readonly string[]): Promise<Map<string, string>> {
    return this.database.transaction((tx) => this.people.names(tx, [...ids]));
  }

  private async assignmentTo(tx: EntityManager, personId: string, bodyId: string, today: LocalDate) {
    const found = (await this.assignments.list(tx, { personId })).find(
      (assignment) => assignment.role === 'secretary' && assignment.bodyId === bodyId && holds(assignment, today),
    );
    return found ? { substitute: found.substitute, toDate: found.toDate } : null;
  }
}
