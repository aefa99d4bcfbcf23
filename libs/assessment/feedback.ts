import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { MailOutbox } from '@yttra/mail';
import { checked, localDate, now, type LocalDate } from '@yttra/platform';
import { DecideRemiss, holdRemiss, isOver, LetterQueue, RemissReader, type RemissView } from '@yttra/remiss';
import { In, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { alreadySent, notAssessedYet, notTheTime, tooEarlyDay } from './feedback.errors';
import { FEEDBACK_STAGES, FeedbackEntity, FeedbackReplyEntity, type FeedbackStage } from './feedback.entity';
import { feedbackLetters, sentAssessment, type FeedbackLetter, type SentAssessment } from './feedback-letters';
import type { FeedbackReply } from './feedback-reply';
import { AssessmentState } from './assessment-state';
import type { RemovedViewpoint, Viewpoint } from './viewpoint';
import { Viewpoints } from './viewpoints';

export const FEEDBACK_MAILS = { before: 'assessment.feedback_before', after: 'assessment.feedback_after' } as const;

/** As it is asked for: before the report with the last day to answer. */
export const feedbackSending = z.strictObject({
  stage: z.enum(FEEDBACK_STAGES),
  answerBy: z.iso.date('Skriv vilken dag instanserna senast ska svara.').nullish(),
});

export type FeedbackSending = z.input<typeof feedbackSending>;

/** What is told one body, and how far that has come. */
export interface BodyFeedback extends FeedbackLetter<Viewpoint> {
  /** Its answer came from outside the round and is not in the summary: nothing in it need be assessed. */
  leftOut: boolean;
  /** What has been taken away since a letter told of it. */
  removed: RemovedViewpoint[];
  /** The letters, in order of time, each with what it said. */
  sent: { stage: FeedbackStage; sentAt: Date; answerBy: LocalDate | null; assessments: SentAssessment[] }[];
  replies: FeedbackReply[];
}

/**
 * The assessment on its way back to the bodies: before the report for them to say what remains, after the decision in
 * one letter each.
 */
@Injectable()
export class Feedback {
  constructor(
    private readonly remisser: RemissReader,
    private readonly decisions: DecideRemiss,
    private readonly assessed: AssessmentState,
    private readonly viewpoints: Viewpoints,
    private readonly outbox: MailOutbox,
    private readonly letters: LetterQueue,
    private readonly audit: AuditLog,
  ) {}

  /** One for each body that has answered, in Swedish order, with the viewpoints of the versions that stand. */
  async of(tx: EntityManager, remissId: string): Promise<BodyFeedback[]> {
    const answers = await this.assessed.of(tx, remissId);
    const bodies = answers.map(({ recipient }) => ({
      recipientId: recipient.id,
      body: recipient.body,
      leftOut: recipient.lateInclusion?.include === false,
    }));
    const ids = bodies.map(({ recipientId }) => recipientId);
    const sent = await tx.find(FeedbackEntity, { where: { recipientId: In(ids) }, order: { sentAt: 'ASC' } });
    const replies = await tx.findBy(FeedbackReplyEntity, { recipientId: In(ids) });
    const viewpoints = answers.flatMap((answer) => answer.viewpoints);
    const removed = await this.viewpoints.removed(tx, remissId);
    return feedbackLetters(bodies, viewpoints).map((letter) => ({
      ...letter,
      removed: removed.filter(({ id }) =>
        sent.some(
          ({ recipientId, assessments }) =>
            recipientId === letter.recipientId && assessments.some(({ viewpointId }) => viewpointId === id),
        ),
      ),
      sent: sent
        .filter(({ recipientId }) => recipientId === letter.recipientId)
        .map(({ stage, sentAt, answerBy, assessments }) => ({ stage, sentAt, answerBy, assessments })),
      replies: replies
        .filter(({ recipientId }) => recipientId === letter.recipientId)
        .map(({ repliedBy, repliedAt, ...reply }) => reply),
    }));
  }

  /** The stage that it is time for; null where nothing can be sent. */
  async stage(tx: EntityManager, remiss: RemissView): Promise<FeedbackStage | null> {
    if (remiss.status === 'issued' || remiss.status === 'closed') return 'before';
    return remiss.status === 'reported' && isOver(await this.decisions.way(tx, remiss.id)) ? 'after' : null;
  }

  /**
   * Sends each body its own: once, whatever comes twice. Before the report only bodies with viewpoints, each of them
   * assessed. Returns how many were sent. Errors: invalid_input, assessment.feedback_not_now, assessment.feedback_day,
   * assessment.feedback_not_assessed, assessment.feedback_sent.
   */
  async send(tx: EntityManager, by: string, remissId: string, given: FeedbackSending): Promise<{ sent: number }> {
    const { stage, answerBy = null } = checked(feedbackSending, given);
    await holdRemiss(tx, remissId);
    const remiss = await this.remisser.get(tx, remissId);
    if ((await this.stage(tx, remiss)) !== stage) throw notTheTime(stage);
    if (stage === 'before' && (!answerBy || answerBy <= localDate(await now(tx)))) throw tooEarlyDay();
    const due = (await this.of(tx, remissId)).filter(
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

/** Before the report a body is asked of viewpoints that stand in it. */
export const mayReply = ({ viewpoints, leftOut }: Pick<BodyFeedback, 'viewpoints' | 'leftOut'>): boolean =>
  viewpoints.length > 0 && !leftOut;
