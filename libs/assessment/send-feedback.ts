import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { MailOutbox } from '@yttra/mail';
import { checked, localDate, now, type LocalDate } from '@yttra/platform';
import { holdRemiss, LetterQueue, RemissReader, type RemissView } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { Feedback, mayReply, type BodyFeedback } from './feedback';
import { alreadySent, notAssessedYet, notTheTime, tooEarlyDay } from './feedback.errors';
import { FEEDBACK_STAGES, FeedbackEntity, type FeedbackStage } from './feedback.entity';
import { sentAssessment } from './feedback-letters';

export const FEEDBACK_MAILS = { before: 'assessment.feedback_before', after: 'assessment.feedback_after' } as const;

/** As it is asked for: before the report with the last day to answer. */
export const feedbackSending = z.strictObject({
  stage: z.enum(FEEDBACK_STAGES),
  answerBy: z.iso.date('Skriv vilken dag instanserna senast ska svara.').nullish(),
});

export type FeedbackSending = z.input<typeof feedbackSending>;

/**
 * The assessment on its way back to the bodies: before the report for them to say what remains, after the decision in
 * one letter each.
 */
@Injectable()
export class SendFeedback {
  constructor(
    private readonly feedback: Feedback,
    private readonly remisser: RemissReader,
    private readonly outbox: MailOutbox,
    private readonly letters: LetterQueue,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Sends each body its own: once, whatever comes twice. Before the report only bodies with viewpoints, each of them
   * assessed. Returns how many were sent. Errors: invalid_input, assessment.feedback_not_now, assessment.feedback_day,
   * assessment.feedback_not_assessed, assessment.feedback_sent.
   */
  async send(tx: EntityManager, by: string, remissId: string, given: FeedbackSending): Promise<{ sent: number }> {
    const { stage, answerBy = null } = checked(feedbackSending, given);
    await holdRemiss(tx, remissId);
    const remiss = await this.remisser.get(tx, remissId);
    if ((await this.feedback.stage(tx, remiss)) !== stage) throw notTheTime(stage);
    if (stage === 'before' && (!answerBy || answerBy <= localDate(await now(tx)))) throw tooEarlyDay();
    const due = (await this.feedback.of(tx, remissId)).filter(
      (letter) => !letter.sent.some((one) => one.stage === stage) && (stage === 'after' || mayReply(letter)),
    );
    if (due.length === 0) throw alreadySent();
    const open = due
      .filter(({ leftOut }) => !leftOut)
      .flatMap(({ viewpoints }) => viewpoints.filter(({ disposition }) => disposition === null));
    if (open.length > 0) throw notAssessedYet(open.map(({ number }) => number));
    for (const letter of due) await this.sendOne(tx, by, remiss, letter, stage, answerBy);
    await this.audit.append(tx, { remiss: remissId }, { type: 'feedback.sent', by, stage, bodies: due.length, answerBy });
    return { sent: due.length };
  } // prettier-ignore

  private async sendOne(
    tx: EntityManager,
    by: string,
    { id, contact }: RemissView,
    { recipientId, viewpoints }: BodyFeedback,
    stage: FeedbackStage,
    answerBy: LocalDate | null,
  ): Promise<void> {
    const { email } = await this.remisser.recipient(tx, recipientId);
    await tx.insert(FeedbackEntity, {
      recipientId,
      stage,
      sentBy: by,
      answerBy: stage === 'before' ? answerBy : null,
      assessments: viewpoints.map(sentAssessment),
    });
    // What cannot go by mail goes by post: the officer prints it, and says when it is sent.
    if (email === null) return this.letters.put(tx, { remissId: id, recipientId, kind: `feedback_${stage}` });
    await this.outbox.queue(tx, {
      kind: FEEDBACK_MAILS[stage],
      to: email,
      replyTo: contact.email,
      remissId: id,
      recipientId,
      dedupKey: `${FEEDBACK_MAILS[stage]}:${recipientId}`,
    });
  }
}
