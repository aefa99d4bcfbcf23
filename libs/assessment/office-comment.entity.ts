import { Entity, Column, PrimaryColumn } from 'typeorm';

/** What the office says of the answers to a question, or of one of them. */
@Entity('office_comment')
export class OfficeCommentEntity {
  @PrimaryColumn('uuid', { name: 'remiss_id' }) remissId: string;
  @PrimaryColumn('int', { name: 'question_number' }) question: number;
  /** Null for all the answers to the question. */
  @PrimaryColumn('uuid', { name: 'response_id' }) responseId: string | null;
  @Column('text') text: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'written_by', nullable: true }) writtenBy: string | null;
  @Column('timestamptz', { name: 'written_at', default: () => 'yttra_now()' }) writtenAt: Date;
}
