import type { LocalDate } from '@yttra/platform';
import type { Channel } from '@yttra/response';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SentAssessment } from './feedback-letters';

/** `before` the report the body may say what remains; `after` the decision it is told. */
export const FEEDBACK_STAGES = ['before', 'after'] as const;
export type FeedbackStage = (typeof FEEDBACK_STAGES)[number];

/** That a body has been sent what the office makes of its viewpoints. */
@Entity('feedback')
export class FeedbackEntity {
  @PrimaryColumn('uuid', { name: 'recipient_id' }) recipientId: string;
  @PrimaryColumn('text') stage: FeedbackStage;
  @Column('uuid', { name: 'sent_by' }) sentBy: string;
  @Column('timestamptz', { name: 'sent_at', default: () => 'yttra_now()' }) sentAt: Date;
  @Column('date', { name: 'answer_by', nullable: true }) answerBy: LocalDate | null;
  /** What stood in the letter: that is what the body answers, whatever the office writes since. */
  @Column('jsonb') assessments: SentAssessment[];
}

/** What a body says of the office's assessment of one of its viewpoints. */
@Entity('feedback_reply')
export class FeedbackReplyEntity {
  @PrimaryColumn('uuid', { name: 'viewpoint_id' }) viewpointId: string;
  @Column('uuid', { name: 'recipient_id' }) recipientId: string;
  /** False: it is content. */
  @Column('boolean') remains: boolean;
  @Column('text', { nullable: true }) text: string | null;
  /**
   * How it came, and the day it reached the authority, where it was registered on the body's behalf; null of what it
   * wrote in Yttra.
   */
  @Column('text', { nullable: true }) channel: Channel | null;
  @Column('date', { name: 'arrived_on', nullable: true }) arrivedOn: LocalDate | null;
  @Column('uuid', { name: 'replied_by', nullable: true }) repliedBy: string | null;
  @Column('timestamptz', { name: 'replied_at', default: () => 'yttra_now()' }) repliedAt: Date;
}
