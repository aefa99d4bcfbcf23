import type { LocalDate } from '@yttra/platform';
import type { ChangeTold } from '../model';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/**
 * The last three tell a body that has answered what becomes of its answer; what feedback says is written by a lib
 * above.
 */
export const LETTER_KINDS = ['invitation', 'reminder', 'changed', 'withdrawn', 'removed', 'reported', 'feedback_before', 'feedback_after'] as const; // prettier-ignore
export type LetterKind = (typeof LETTER_KINDS)[number];

/** In place of a mail, for a body without an address: to be printed and put in the post. */
@Entity('postal_letter')
export class PostalLetter {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'remiss_id' }) remissId: string;
  @Column('uuid', { name: 'recipient_id' }) recipientId: string;
  @Column('text') kind: LetterKind;
  /** The reminder's own step, or which change; else empty. */
  @Column('text') step: string;
  @Column('jsonb', { nullable: true }) told: ChangeTold | null;
  /** The day a mail would have gone. */
  @Column('date', { name: 'due_on' }) dueOn: LocalDate;
  @Column('timestamptz', { name: 'made_at', default: () => 'yttra_now()' }) madeAt: Date;
  @Column('date', { name: 'sent_on', nullable: true }) sentOn: LocalDate | null;
  @Column('uuid', { name: 'marked_by', nullable: true }) markedBy: string | null;
  @Column('timestamptz', { name: 'marked_at', nullable: true }) markedAt: Date | null;
}
