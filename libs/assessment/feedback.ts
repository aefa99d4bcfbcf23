import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@yttra/platform';
import { DecideRemiss, isOver, type RemissView } from '@yttra/remiss';
import { In, type EntityManager } from 'typeorm';
import { FeedbackEntity, FeedbackReplyEntity, type FeedbackStage } from './feedback.entity';
import { feedbackLetters, type FeedbackLetter, type SentAssessment } from './feedback-letters';
import type { FeedbackReply } from './feedback-reply';
import { AssessmentState } from './assessment-state';
import type { RemovedViewpoint, Viewpoint } from './viewpoint';
import { Viewpoints } from './viewpoints';

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

/** What of the assessment each body is told, has been told, and has said of it. */
@Injectable()
export class Feedback {
  constructor(
    private readonly decisions: DecideRemiss,
    private readonly assessed: AssessmentState,
    private readonly viewpoints: Viewpoints,
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
}

/** Before the report a body is asked of viewpoints that stand in it. */
export const mayReply = ({ viewpoints, leftOut }: Pick<BodyFeedback, 'viewpoints' | 'leftOut'>): boolean =>
  viewpoints.length > 0 && !leftOut;
