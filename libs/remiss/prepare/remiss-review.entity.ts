import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What a comment on a draft can be about: one of its tasks, or all of it. */
export const REVIEW_TASKS = ['whole', 'documents', 'questions', 'recipients', 'dates', 'letter'] as const;
export type ReviewTask = (typeof REVIEW_TASKS)[number];

/** A colleague who has been asked to read a draft. */
@Entity('remiss_review')
export class RemissReview {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'remiss_id' }) remissId: string;
  @Column('uuid', { name: 'reviewer_id' }) reviewerId: string;
  @Column('uuid', { name: 'asked_by' }) askedBy: string;
  @Column('timestamptz', { name: 'asked_at', default: () => 'yttra_now()' }) askedAt: Date;
  @Column('text', { nullable: true }) message: string | null;
  @Column('timestamptz', { name: 'done_at', nullable: true }) doneAt: Date | null;
}

/** What somebody says of a draft, until it has been dealt with. */
@Entity('remiss_comment')
export class RemissComment {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'remiss_id' }) remissId: string;
  @Column('text') task: ReviewTask;
  @Column('int', { nullable: true }) question: number | null;
  @Column('text') text: string;
  @Column('uuid', { name: 'written_by' }) writtenBy: string;
  @Column('timestamptz', { name: 'written_at', default: () => 'yttra_now()' }) writtenAt: Date;
  @Column('uuid', { name: 'dealt_by', nullable: true }) dealtBy: string | null;
  @Column('timestamptz', { name: 'dealt_at', nullable: true }) dealtAt: Date | null;
}
