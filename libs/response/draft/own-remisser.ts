import { Injectable } from '@nestjs/common';
import { BodyRegister, Meetings, type BodyKind } from '@yttra/bodies';
import { Assignments, People, type Assignment, type Caller } from '@yttra/identity';
import { localDate, type LocalDate, type WantedPage } from '@yttra/platform';
import { isAfterLastDay, ServedReader, type RecipientView, type RemissView, type ServedRead } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { recalls } from './recalls';
import { bodyMeetings, hatOf, holds, type BodyMeetings, type DeskHat } from './desk-facts';

/** One remiss among those that a person answers. */
export interface OwnRemiss {
  remiss: Pick<RemissView, 'id' | 'title' | 'caseNumber' | 'status' | 'unit'>;
  recipient: RecipientView;
  hat: DeskHat;
  meetings: BodyMeetings;
  isLate: boolean;
  /** True where the body has taken its answer back. */
  recalled: boolean;
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

/** What a person answers, and the bodies that he or she serves. */
@Injectable()
export class OwnRemisser {
  constructor(
    private readonly reader: ServedReader,
    private readonly meetings: Meetings,
    private readonly bodies: BodyRegister,
    private readonly assignments: Assignments,
    private readonly people: People,
  ) {}

  /**
   * In the caller's own transaction: what a person answers, of rounds that are out, ended within the last 30 days or
   * wait for the body's decision, nearest last day first; and the bodies that he or she serves as secretary, in
   * Swedish order.
   */
  async of(tx: EntityManager, caller: Caller): Promise<{ remisser: OwnRemiss[]; bodies: ServedBody[] }> {
    const read = await this.reader.ofLate(tx);
    return { remisser: await this.seen(tx, caller, read), bodies: await this.served(tx, caller, localDate(read.at)) };
  }

  /** In the caller's own transaction: a page, from 1, of all the rest, latest last day first. */
  async earlier(
    tx: EntityManager,
    caller: Caller,
    wanted: WantedPage,
  ): Promise<{ remisser: OwnRemiss[]; page: number; pages: number }> {
    const { page, pages, ...read } = await this.reader.earlier(tx, wanted);
    return { remisser: await this.seen(tx, caller, read), page, pages };
  }

  private async seen(tx: EntityManager, caller: Caller, { at, served }: ServedRead): Promise<OwnRemiss[]> {
    const today = localDate(at);
    const calendars = await this.meetings.ofBodies(
      tx,
      served.map(({ recipient }) => recipient.bodyId),
    );
    const taken = await recalls(
      tx,
      served.flatMap(({ recipient }) => recipient.answer?.responseId ?? []),
    );
    return served.map(({ remiss: { id, title, caseNumber, status, unit }, recipient }) => ({
      remiss: { id, title, caseNumber, status, unit },
      recipient,
      hat: hatOf(caller, recipient),
      meetings: bodyMeetings(calendars.get(recipient.bodyId) ?? [], today, recipient),
      isLate: isAfterLastDay(at, recipient.lastDay),
      recalled: recipient.answer !== null && taken.has(recipient.answer.responseId),
    }));
  }

  private async served(tx: EntityManager, { personId, hats }: Caller, today: LocalDate): Promise<ServedBody[]> {
    const own = (await this.assignments.list(tx, { personId })).filter(
      (assignment) =>
        assignment.role === 'secretary' &&
        holds(assignment, today) &&
        hats.some(({ role, bodyId }) => role === 'secretary' && bodyId === assignment.bodyId),
    );
    const servedBy = await this.assignments.servedToday(
      tx,
      own.map(({ bodyId }) => bodyId!),
    );
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
}
