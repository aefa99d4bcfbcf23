import type { LocalDate } from '@yttra/platform';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export type ReminderState = 'planned' | 'sent' | 'skipped' | 'cancelled';

/** Why a reminder was never sent. */
export type ReminderReason =
  'answered' | 'acknowledged' | 'removed' | 'ended' | 'replanned' | 'caught_up' | 'not_awaited' | 'unreachable';

/**
 * One reminder to one recipient, and the claim that lets it be sent once. `step` is 'nudge', a number of days, or
 * 'decision:' with the day it is asked for.
 */
@Entity('reminder')
export class Reminder {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'recipient_id' }) recipientId: string;
  /** The recipient's own last day when it was planned: another last day is another plan. */
  @Column('date', { name: 'due_date' }) dueDate: LocalDate;
  @Column('text') step: string;
  @Column('jsonb', { name: 'stands_for' }) standsFor: string[];
  @Column('date', { name: 'planned_on' }) plannedOn: LocalDate;
  @Column('timestamptz', { name: 'due_at' }) dueAt: Date;
  @Column('text') state: ReminderState;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt: Date | null;
  @Column('uuid', { name: 'mail_id', nullable: true }) mailId: string | null;
  @Column('text', { nullable: true }) reason: ReminderReason | null;
}
