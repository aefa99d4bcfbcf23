import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { People } from '@yttra/identity';
import { MailOutbox } from '@yttra/mail';
import { checked, now, peopleText } from '@yttra/platform';
import { IsNull, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { lockedRemiss, MAIL_KINDS, RemissReader, commentNotFound, notEditable, notReviewer } from '../model';
import { REVIEW_TASKS, RemissComment, RemissReview, type ReviewTask } from './remiss-review.entity';

export const reviewRequest = z.strictObject({ reviewerId: z.uuid(), message: z.string().max(2000).nullish() });
export const draftComment = z.strictObject({
  task: z.enum(REVIEW_TASKS),
  question: z.int().min(1).nullish(),
  text: z.string().trim().min(1, 'Skriv din synpunkt.').max(4000),
});

export interface ReviewView {
  reviewerId: string;
  reviewer: string;
  askedAt: Date;
  message: string | null;
  doneAt: Date | null;
}

/** A draft that somebody has been asked to read. */
export interface AskedToRead {
  remissId: string;
  title: string;
  caseNumber: string;
  askedAt: Date;
  askedBy: string;
}

export interface CommentView {
  id: string;
  task: ReviewTask;
  question: number | null;
  text: string;
  writtenBy: string;
  writtenAt: Date;
  dealtWith: boolean;
}

/**
 * A colleague's eyes on a draft before it goes out. Who was asked sees the draft remiss, and nothing else that is not
 * his or hers.
 */
@Injectable()
export class RemissReviews {
  constructor(
    private readonly reader: RemissReader,
    private readonly people: People,
    private readonly outbox: MailOutbox,
    private readonly audit: AuditLog,
  ) {}

  /** Colleagues who can be asked: case officers of the office, and the readers whom the officer has named. Not `by`. */
  async candidates(tx: EntityManager, by: string, remissId: string): Promise<{ id: string; name: string }[]> {
    const { unit, namedReaders } = await this.reader.get(tx, remissId);
    const officers = await this.people.withHat(tx, 'case_officer', unit);
    const readers = await this.people.amongWithHat(tx, 'reader', namedReaders);
    const all = new Map([...officers, ...readers].map((person) => [person.id, person]));
    all.delete(by);
    return [...all.values()].map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  }

  /**
   * Asks a colleague, with a mail; asked again, he or she is asked anew. Errors: invalid_input, remiss.not_found,
   * remiss.not_editable, remiss.not_reviewer.
   */
  async ask(tx: EntityManager, by: string, remissId: string, wanted: z.input<typeof reviewRequest>): Promise<void> {
    const { reviewerId, message } = checked(reviewRequest, peopleText(wanted).value);
    const remiss = await lockedRemiss(tx, remissId);
    if (remiss.status !== 'draft') throw notEditable(remiss.status, 'Granskningen');
    const reviewer = (await this.candidates(tx, by, remissId)).find(({ id }) => id === reviewerId);
    if (!reviewer) throw notReviewer();
    const [row] = await tx.query<{ id: string }[]>(
      `insert into remiss_review (remiss_id, reviewer_id, asked_by, message) values ($1, $2, $3, $4)
       on conflict (remiss_id, reviewer_id) do update set asked_by = excluded.asked_by, message = excluded.message,
         asked_at = yttra_now(), done_at = null
       returning id`,
      [remissId, reviewerId, by, message?.trim() || null],
    );
    await this.outbox.queue(tx, {
      kind: MAIL_KINDS.reviewAsked,
      to: await this.emailOf(tx, reviewerId),
      replyTo: remiss.contact.email,
      remissId,
      data: { reviewId: row!.id },
    });
    await this.audit.append(tx, { remiss: remissId }, { type: 'remiss.review_asked', by, reviewer: reviewerId });
  }

  /** Errors: invalid_input, remiss.not_found, remiss.not_editable. */
  async comment(tx: EntityManager, by: string, remissId: string, wanted: z.input<typeof draftComment>): Promise<void> {
    const { task, question, text } = checked(draftComment, peopleText(wanted).value);
    const { status } = await this.reader.get(tx, remissId);
    if (status !== 'draft') throw notEditable(status, 'Synpunkterna');
    await tx.insert(RemissComment, { remissId, task, question: question ?? null, text, writtenBy: by });
  }

  /** Done with reading; the officer gets a mail. Again is as once. Errors: remiss.not_found, remiss.not_reviewer. */
  async finish(tx: EntityManager, by: string, remissId: string): Promise<void> {
    const { contact } = await this.reader.get(tx, remissId);
    const review = await tx.findOne(RemissReview, {
      where: { remissId, reviewerId: by },
      lock: { mode: 'pessimistic_write' },
    });
    if (!review) throw notReviewer();
    if (review.doneAt) return;
    await tx.update(RemissReview, { id: review.id }, { doneAt: await now(tx) });
    const comments = await tx.countBy(RemissComment, { remissId, writtenBy: by });
    await this.outbox.queue(tx, {
      kind: MAIL_KINDS.reviewed,
      to: contact.email,
      remissId,
      data: { reviewId: review.id },
    });
    await this.audit.append(tx, { remiss: remissId }, { type: 'remiss.reviewed', by, comments });
  }

  /** The officer has dealt with it. Again is as once. Errors: remiss.comment_not_found. */
  async dealWith(tx: EntityManager, by: string, remissId: string, commentId: string): Promise<void> {
    const known = await tx.findOneBy(RemissComment, { id: commentId, remissId });
    if (!known) throw commentNotFound();
    const { affected } = await tx.update(
      RemissComment,
      { id: commentId, dealtAt: IsNull() },
      { dealtBy: by, dealtAt: await now(tx) },
    );
    if (affected)
      await this.audit.append(tx, { remiss: remissId }, { type: 'remiss.comment_dealt_with', by, comment: commentId });
  }

  async reviews(tx: EntityManager, remissId: string): Promise<ReviewView[]> {
    const rows = await tx.find(RemissReview, { where: { remissId }, order: { askedAt: 'ASC' } });
    const names = await this.people.names(tx, rows.map(({ reviewerId }) => reviewerId)); // prettier-ignore
    return rows.map(({ reviewerId, askedAt, message, doneAt }) => ({
      reviewerId,
      reviewer: names.get(reviewerId) ?? '',
      askedAt,
      message,
      doneAt,
    }));
  }

  /** In the order they were written. */
  async comments(tx: EntityManager, remissId: string): Promise<CommentView[]> {
    const rows = await tx.find(RemissComment, { where: { remissId }, order: { writtenAt: 'ASC', id: 'ASC' } });
    const names = await this.people.names(tx, rows.map(({ writtenBy }) => writtenBy)); // prettier-ignore
    return rows.map(({ id, task, question, text, writtenBy, writtenAt, dealtAt }) => ({
      id,
      task,
      question,
      text,
      writtenBy: names.get(writtenBy) ?? '',
      writtenAt,
      dealtWith: dealtAt !== null,
    }));
  }

  /** The drafts that a person has been asked to read and is not done with, the one asked for first above. */
  async askedOf(tx: EntityManager, personId: string): Promise<AskedToRead[]> {
    return tx.query<AskedToRead[]>(
      `select m.id as "remissId", m.title, m.case_number as "caseNumber", v.asked_at as "askedAt", p.name as "askedBy"
       from remiss_review v join remiss m on m.id = v.remiss_id join shared.person p on p.id = v.asked_by
       where v.reviewer_id = $1 and v.done_at is null and m.status = 'draft' order by v.asked_at, m.id`,
      [personId],
    );
  }

  /** True for a person who has been asked to read this draft. */
  async isAsked(tx: EntityManager, personId: string, remissId: string): Promise<boolean> {
    return tx.existsBy(RemissReview, { remissId, reviewerId: personId });
  }

  private async emailOf(tx: EntityManager, personId: string): Promise<string> {
    const [row] = await tx.query<{ email: string }[]>('select email from shared.person where id = $1', [personId]);
    return row!.email;
  }
}
