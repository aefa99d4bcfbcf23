import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { MailOutbox } from '@yttra/mail';
import {
  addDays,
  alsoAsked,
  checked,
  instantAt,
  localDate,
  now,
  workingDayFrom,
  workingDayUpTo,
  type LocalDate,
} from '@yttra/platform';
import { RemissReader, RemissReviews, type RemissView } from '@yttra/remiss';
import { IsNull, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { alreadyGiven, assignmentNotFound, dayHasPassed, noSuchQuestion, notReader } from './assessment.errors';
import { ReadingAssignmentEntity } from './reading-assignment.entity';
import { ReadingAssignments, type ReadingAssignment } from './reading-assignments';

/** Something is given: a body or a question. */
export const somethingToRead = alsoAsked<{ recipientIds: string[]; questions: number[] }>(
  ({ recipientIds = [], questions = [] }) =>
    recipientIds.length + questions.length > 0
      ? []
      : [{ field: 'recipientIds', message: 'Välj vad som ska läsas.', allowed: 'minst en instans eller en fråga' }],
);

/** Who is to read what: bodies, questions, or both, each an assignment of its own. */
export const newAssignments = z
  .strictObject({
    personId: z.uuid('Välj vem som ska läsa.'),
    recipientIds: z.array(z.uuid()).max(1000).default([]),
    questions: z.array(z.int().min(1)).max(1000).default([]),
    lastDay: z.iso.date('Skriv en dag.'),
  })
  .check(somethingToRead);
export type NewAssignments = z.input<typeof newAssignments>;

export const READING_MAIL_KINDS = { given: 'reading.given', reminder: 'reading.reminder' } as const;

/** At eight, like every reminder. */
const REMINDED_AT = '08:00';

/** Somebody is given answers or questions to read, and they are taken back. */
@Injectable()
export class GiveReading {
  constructor(
    private readonly assignments: ReadingAssignments,
    private readonly remisser: RemissReader,
    private readonly reviews: RemissReviews,
    private readonly outbox: MailOutbox,
    private readonly audit: AuditLog,
  ) {}

  /** Who can be given something to read: the office's case officers, and the readers whom the officer has named. */
  candidates(tx: EntityManager, remissId: string): Promise<{ id: string; name: string }[]> {
    return this.reviews.candidates(tx, '', remissId);
  }

  /**
   * Gives them to the person, with a mail, and a reminder two days before the day and one after it, on working days,
   * sent only if something is left then. All or none. Errors: invalid_input, assessment.not_reader,
   * assessment.day_has_passed, assessment.already_given (who has it), assessment.no_such_question,
   * remiss.recipient_not_found.
   */
  async give(tx: EntityManager, by: string, remissId: string, wanted: NewAssignments): Promise<ReadingAssignment[]> {
    const { personId, recipientIds, questions, lastDay } = checked(newAssignments, wanted);
    const remiss = await this.remisser.get(tx, remissId);
    if (!(await this.candidates(tx, remissId)).some(({ id }) => id === personId)) throw notReader();
    if (lastDay < localDate(await now(tx))) throw dayHasPassed(lastDay);
    const asked = (await this.remisser.questions(tx, remissId)).map(({ number }) => number);
    const unknown = questions.find((number) => !asked.includes(number));
    if (unknown !== undefined) throw noSuchQuestion(unknown, asked.length);
    for (const id of recipientIds) await this.remisser.recipient(tx, id, remissId);
    const places = [
      ...[...new Set(recipientIds)].map((recipientId) => ({ recipientId, question: null })),
      ...[...new Set(questions)].map((question) => ({ recipientId: null, question })),
    ];
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(ReadingAssignmentEntity)
      .values(places.map((place) => ({ ...place, remissId, personId, lastDay, givenBy: by })))
      .orIgnore()
      .returning('id')
      .execute();
    const ids = (inserted.raw as { id: string }[]).map(({ id }) => id);
    if (ids.length < places.length) throw await this.taken(tx, remissId, places, ids);
    await this.tell(tx, remiss, { personId, lastDay, ids });
    for (const { recipientId, question } of places) {
      await this.audit.append(
        tx,
        { remiss: remissId },
        {
          type: 'remiss.reading_given',
          by,
          person: personId,
          until: lastDay,
          ...(recipientId === null ? { question } : { recipient: recipientId }),
        },
      );
    }
    return (await this.assignments.list(tx, remissId)).filter(({ id }) => ids.includes(id));
  }

  /** Takes one back; what has been read stays read. Again is as once. Errors: assessment.assignment_not_found. */
  async takeBack(tx: EntityManager, by: string, remissId: string, id: string): Promise<void> {
    const known = await tx.findOneBy(ReadingAssignmentEntity, { id, remissId });
    if (!known) throw assignmentNotFound();
    const { affected } = await tx.update(
      ReadingAssignmentEntity,
      { id, takenBackAt: IsNull() },
      { takenBackBy: by, takenBackAt: () => 'yttra_now()' },
    );
    if (affected === 0) return;
    const { personId, recipientId, question } = known;
    await this.audit.append(
      tx,
      { remiss: remissId },
      {
        type: 'remiss.reading_taken_back',
        by,
        person: personId,
        ...(recipientId === null ? { question: question! } : { recipient: recipientId }),
      },
    );
  }

  /** Now, two days before the day, and the day after it: reminders on the nearest working days. */
  private async tell(
    tx: EntityManager,
    remiss: RemissView,
    { personId, lastDay, ids }: { personId: string; lastDay: LocalDate; ids: string[] },
  ): Promise<void> {
    const [row] = await tx.query<{ email: string }[]>('select email from shared.person where id = $1', [personId]);
    const mail = {
      to: row!.email,
      replyTo: remiss.contact.email,
      remissId: remiss.id,
      data: { assignmentIds: ids, lastDay },
    };
    await this.outbox.queue(tx, { ...mail, kind: READING_MAIL_KINDS.given });
    const at = await now(tx);
    for (const day of [workingDayUpTo(addDays(lastDay, -2)), workingDayFrom(addDays(lastDay, 1))]) {
      const due = instantAt(day, REMINDED_AT);
      if (due > at) await this.outbox.queue(tx, { ...mail, kind: READING_MAIL_KINDS.reminder, at: due });
    }
  }

  private async taken(
    tx: EntityManager,
    remissId: string,
    places: readonly { recipientId: string | null; question: number | null }[],
    own: readonly string[],
  ) {
    const wanted = (one: ReadingAssignment) =>
      !own.includes(one.id) &&
      places.some(({ recipientId, question }) => one.recipientId === recipientId && one.question === question);
    return alreadyGiven((await this.assignments.list(tx, remissId)).filter(wanted));
  }
}
