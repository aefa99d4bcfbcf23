import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A part of an answer that somebody at the office has read; the first who did. */
@Entity('response_read')
export class ResponseReadEntity {
  @PrimaryColumn('uuid', { name: 'response_id' }) responseId: string;
  /** 0 for what stands beside the questions. */
  @PrimaryColumn('int', { name: 'question_number' }) question: number;
  @Column('uuid', { name: 'read_by' }) readBy: string;
  @Column('timestamptz', { name: 'read_at', default: () => 'yttra_now()' }) readAt: Date;
}

/** The officer lets a preliminary answer stand in the summary. */
@Entity('preliminary_confirmation')
export class PreliminaryConfirmationEntity {
  @PrimaryColumn('uuid', { name: 'response_id' }) responseId: string;
  @Column('uuid', { name: 'confirmed_by' }) confirmedBy: string;
  @Column('timestamptz', { name: 'confirmed_at', default: () => 'yttra_now()' }) confirmedAt: Date;
}
