import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { checked, localDate, now, peopleText, type LocalDate } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { CHANNELS, type Channel } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { FeedbackEntity, FeedbackReplyEntity } from './feedback.entity';
import {
  arrivedWhen,
  noFeedbackAsked,
  noFeedbackToRegister,
  notBodysViewpoint,
  nothingRegistered,
  pastDay,
  repliedItself,
  roundIsOver,
  whyRemains,
} from './feedback.errors';

/** What a body says of each of its viewpoints. */
export const feedbackReplies = z.strictObject({
  replies: z
    .array(z.strictObject({ viewpointId: z.uuid(), remains: z.boolean(), text: z.string().max(10_000).nullish() }))
    .max(2000),
});

/** The same where it came another way: how, and on which day it reached the authority (a local date). */
export const feedbackOnPaper = feedbackReplies.extend({
  channel: z.enum(CHANNELS, 'Välj hur svaret kom in.'),
  arrivedOn: z.iso.date('Skriv vilken dag svaret kom in.'),
});

export type FeedbackReplies = z.input<typeof feedbackReplies>;
export type FeedbackOnPaper = z.input<typeof feedbackOnPaper>;

/** What the bodies say of the assessment: each is content with what stands in its letter, or says what remains. */
@Injectable()
export class FeedbackAnswers {
  constructor(
    private readonly remisser: RemissReader,
    private readonly audit: AuditLog,
  ) {}

  /** The letter before the report that a body has been sent; null for none. */
  asked(tx: EntityManager, recipientId: string): Promise<FeedbackEntity | null> {
    return tx.findOneBy(FeedbackEntity, { recipientId, stage: 'before' });
  }

  /**
   * The body says it itself, until the day set; again is anew. Errors: invalid_input, assessment.feedback_not_asked,
   * assessment.feedback_past, assessment.feedback_elsewhere, assessment.feedback_why.
   */
  async reply(tx: EntityManager, by: string | null, recipientId: string, given: FeedbackReplies): Promise<void> {
    const { replies } = checked(feedbackReplies, peopleText(given).value);
    const letter = await this.letter(tx, recipientId);
    if (!letter) throw noFeedbackAsked();
    const { remissId, contact, isOpen } = await this.round(tx, recipientId);
    if (!isOpen || localDate(await now(tx)) > letter.answerBy!) throw pastDay(letter.answerBy!, contact);
    const remaining = await this.write(tx, by, letter, replies, null);
    await this.audit.append(
      tx,
      { remiss: remissId },
      { type: 'feedback.replied', by: null, recipient: recipientId, remaining },
    );
  }

  /**
   * Writes in what came on paper or by mail, on the body's behalf, until the remiss is reported: also what came after
   * the day set, which is told. What a body has said in Yttra itself stays its own. Errors: invalid_input,
   * assessment.feedback_not_sent, assessment.feedback_over, assessment.feedback_own, assessment.feedback_arrival,
   * assessment.feedback_nothing, and as `reply`.
   */
  async register(tx: EntityManager, by: string, recipientId: string, given: FeedbackOnPaper): Promise<void> {
    const { replies, channel, arrivedOn } = checked(feedbackOnPaper, peopleText(given).value);
    const letter = await this.letter(tx, recipientId);
    if (!letter) throw noFeedbackToRegister();
    const { remissId, isOpen } = await this.round(tx, recipientId);
    if (!isOpen) throw roundIsOver();
    const [today, sentOn] = [localDate(await now(tx)), localDate(letter.sentAt)];
    if (arrivedOn > today || arrivedOn < sentOn) throw arrivedWhen(sentOn, today);
    if (replies.length === 0) throw nothingRegistered();
    const before = await tx.findBy(FeedbackReplyEntity, { recipientId });
    if (before.some((one) => one.channel === null)) throw repliedItself();
    const remaining = await this.write(tx, by, letter, replies, { channel, arrivedOn });
    await this.audit.append(
      tx,
      { remiss: remissId },
      { type: 'feedback.registered', by, recipient: recipientId, remaining, channel, arrivedOn },
    );
  }

  /** Two who say it at once, or the body and who registers, come after each other. */
  private letter(tx: EntityManager, recipientId: string): Promise<FeedbackEntity | null> {
    return tx.findOne(FeedbackEntity, {
      where: { recipientId, stage: 'before' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  private async round(tx: EntityManager, recipientId: string) {
    const { remissId } = await this.remisser.recipient(tx, recipientId);
    const { status, contact } = await this.remisser.get(tx, remissId);
    return { remissId, contact, isOpen: status === 'issued' || status === 'closed' };
  }

  /**
   * Of what stands in the letter, also what has been taken away since: that may be what remains. Returns how many
   * remain.
   */
  private async write(
    tx: EntityManager,
    by: string | null,
    { recipientId, assessments }: FeedbackEntity,
    replies: z.output<typeof feedbackReplies>['replies'],
    arrival: { channel: Channel; arrivedOn: LocalDate } | null,
  ): Promise<number> {
    const own = new Set(assessments.map(({ viewpointId }) => viewpointId));
    if (replies.some(({ viewpointId }) => !own.has(viewpointId))) throw notBodysViewpoint();
    const silent = replies.findIndex(({ remains, text }) => remains && !text?.trim());
    if (silent >= 0) throw whyRemains(silent);
    for (const { viewpointId, remains, text } of replies)
      await tx.upsert(
        FeedbackReplyEntity,
        {
          viewpointId,
          recipientId,
          remains,
          text: text?.trim() || null,
          channel: arrival?.channel ?? null,
          arrivedOn: arrival?.arrivedOn ?? null,
          repliedBy: by,
          repliedAt: () => 'yttra_now()',
        },
        ['viewpointId'],
      );
    return replies.filter(({ remains }) => remains).length;
  }
}
