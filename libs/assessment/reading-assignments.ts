import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { People } from '@yttra/identity';
import { MailOutbox } from '@yttra/mail';
import {
  addDays,
  checked,
  instantAt,
  localDate,
  now,
  workingDayFrom,
  workingDayUpTo,
  type LocalDate,
} from '@yttra/platform';
import { RemissReader, RemissReviews, type RemissView } from '@yttra/remiss';
import { AnswerOutlines } from '@yttra/response';
import { IsNull, type EntityManager } from 'typeorm';
import { z } from 'zod';
import {
  alreadyGiven,
  assignmentNotFound,
  dayHasPassed,
  noSuchQuestion,
  notReader,
  nothingGiven,
} from './assessment.errors';
import { partsToRead } from './reading-parts';
import { ReadingAssignmentEntity } from './reading-assignment.entity';
import { Reading } from './reading';

/** Who is to read what: bodies, questions, or both, each an assignment of its own. */
export const newAssignments = z.strictObject({
  personId: z.uuid('Välj vem som ska läsa.'),
  recipientIds: z.array(z.uuid()).max(1000).default([]),
  questions: z.array(z.int().min(1)).max(1000).default([]),
  lastDay: z.iso.date('Skriv en dag.'),
});
export type NewAssignments = z.input<typeof newAssignments>;

/** What somebody has to read, and how far that has come. */
export interface ReadingAssignment {
  id: string;
  personId: string;
  person: string;
  recipientId: string | null;
  /** The body's name; null for one of a question. */
  body: string | null;
  question: number | null;
  lastDay: LocalDate;
  /** Parts of the answers that have come in, and those of them that nobody has read yet. */
  parts: number;
  left: number;
}

export const READING_MAIL_KINDS = { given: 'reading.given', reminder: 'reading.reminder' } as const;

/** At eight, like every reminder. */
const REMINDED_AT = '08:00';

/**
 * Several readers share a round: who has which bodies or questions, and till when. Anybody who may may read the rest
 * too.
 */
@Injectable()
export class ReadingAssignments {
  constructor(
    private readonly remisser: RemissReader,
    private readonly reviews: RemissReviews,
    private readonly outlines: AnswerOutlines,
    private readonly reading: Reading,
    private readonly people: People,
    private readonly outbox: MailOutbox,
    private readonly audit: AuditLog,
  ) {}

  /** Who can be given something to read: the office's case officers, and the readers whom the officer has named. */
  candidates(tx: EntityManager, remissId: string): Promise<{ id: string; name: string }[]> {
    return this.reviews.candidates(tx, '', remissId);
  }

  /**
   * Gives them to the person, with a mail, and a reminder two working days before the day and one after it, sent only
   * if something is left then. All or none. Errors: assessment.not_reader, assessment.nothing_given,
   * assessment.day_has_passed, assessment.already_given (who has it), assessment.no_such_question,
   * remiss.recipient_not_found.
   */
  async give(tx: EntityManager, by: string, remissId: string, wanted: NewAssignments): Promise<ReadingAssignment[]> {
    const { personId, recipientIds, questions, lastDay } = checked(newAssignments, wanted);
    const remiss = await this.remisser.get(tx, remissId);
    if (recipientIds.length + questions.length === 0) throw nothingGiven();
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
    return (await this.list(tx, remissId)).filter(({ id }) => ids.includes(id));
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

  /** Those that stand, by the day, bodies in Swedish order. */
  async list(tx: EntityManager, remissId: string): Promise<ReadingAssignment[]> {
    const rows = await tx.find(ReadingAssignmentEntity, {
      where: { remissId, takenBackAt: IsNull() },
      order: { lastDay: 'ASC', question: 'ASC' },
    });
    if (rows.length === 0) return [];
    const bodies = (await this.remisser.recipients(tx, remissId)).map(({ id, body }) => [id, body] as const);
    const order = new Map(bodies.map(([id], index) => [id, index]));
    const names = await this.people.names(tx, [...new Set(rows.map(({ personId }) => personId))]);
    const all = await this.partsOf(tx, remissId);
    const place = ({ recipientId }: ReadingAssignmentEntity) => order.get(recipientId ?? '') ?? -1;
    return [...rows]
      .sort((a, b) => a.lastDay.localeCompare(b.lastDay) || place(a) - place(b))
      .map(({ id, personId, recipientId, question, lastDay }) => {
        const within = all.filter((part) =>
          recipientId === null ? part.question === question : part.recipientId === recipientId,
        );
        return {
          id,
          personId,
          person: names.get(personId) ?? '',
          recipientId,
          body: recipientId && (new Map(bodies).get(recipientId) ?? ''),
          question,
          lastDay,
          parts: within.length,
          left: within.filter(({ read }) => !read).length,
        };
      });
  }

  /** Every part of the answers that count. */
  private async partsOf(tx: EntityManager, remissId: string) {
    const outlines = await this.outlines.of(tx, remissId);
    const read = await this.reading.read(
      tx,
      outlines.map(({ id }) => id),
    );
    return outlines.flatMap(({ id, recipientId, outline }) =>
      partsToRead(outline).map((part) => ({
        recipientId,
        question: part.startsWith('answer:') ? Number(part.slice('answer:'.length)) : null,
        read: read.get(id)!.has(part),
      })),
    );
  }

  /** Now, two working days before the day, and the working day after it. */
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
    return alreadyGiven((await this.list(tx, remissId)).filter(wanted));
  }
}
