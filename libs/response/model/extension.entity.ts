import type { LocalDate } from '@yttra/platform';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export type ExtensionState = 'requested' | 'granted' | 'refused' | 'lapsed';
/**
 * Who wanted it: the body in Yttra, the body by telephone or mail through the officer, or nobody: the office gave it.
 */
export type ExtensionAskedBy = 'body' | 'officer_for_body' | 'unasked';

@Entity('extension')
export class ExtensionEntity {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'recipient_id' }) recipientId: string;
  @Column('date', { name: 'requested_until', nullable: true }) requestedUntil: LocalDate | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { name: 'asked_by' }) askedBy: ExtensionAskedBy;
  @Column('uuid', { name: 'requested_by', nullable: true }) requestedBy: string | null;
  @Column('timestamptz', { name: 'requested_at', default: () => 'yttra_now()' }) requestedAt: Date;
  @Column('text') state: ExtensionState;
  @Column('date', { name: 'granted_until', nullable: true }) grantedUntil: LocalDate | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('text', { name: 'decision_reason', nullable: true }) decisionReason: string | null;
}
