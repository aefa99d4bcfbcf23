import type { Part } from './part';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A part of an answer in which somebody at the office has read that there is nothing to mark; the first who said so.
 */
@Entity('response_read')
export class ResponseReadEntity {
  @PrimaryColumn('uuid', { name: 'response_id' }) responseId: string;
  @PrimaryColumn('text') part: Part;
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
