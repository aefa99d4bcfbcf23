import type { BodyKind } from '@yttra/bodies';
import type { LocalDate } from '@yttra/platform';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { AnswerKind } from './recipient-status';

/**
 * A body in one remiss, as it was named when it was asked. Everybody at the issuing authority can read the row: so it
 * says of a draft only that there is one, and holds no time for it.
 */
@Entity('recipient')
export class Recipient {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'remiss_id' }) remissId: string;
  @Column('uuid', { name: 'body_id' }) bodyId: string;
  @Column('text', { name: 'body_name' }) bodyName: string;
  @Column('text', { name: 'body_kind' }) bodyKind: BodyKind;
  /** Where its mails go: as the register had it, or as the issuer has corrected it. */
  @Column('text', { nullable: true }) email: string | null;
  /**
   * Whose reader answers for the body when nobody serves it: the register's address or one that the body has confirmed.
   * The database keeps it.
   */
  @Column({ type: 'text', name: 'guest_email', nullable: true, insert: false, update: false }) guestEmail:
    string | null;
  @Column('text', { name: 'registrar_email', nullable: true }) registrarEmail: string | null;
  @Column('text', { name: 'brought_by', nullable: true }) broughtBy: string | null;
  /** Nobody asked it: it wanted to answer. */
  @Column('boolean', { name: 'own_initiative' }) ownInitiative: boolean;
  @Column('text', { nullable: true }) part: string | null;
  @Column('date', { name: 'due_date' }) dueDate: LocalDate;
  @Column('timestamptz', { name: 'added_at', default: () => 'yttra_now()' }) addedAt: Date;
  @Column('boolean', { name: 'added_later' }) addedLater: boolean;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
  @Column('text', { name: 'removed_reason', nullable: true }) removedReason: string | null;
  @Column('timestamptz', { name: 'acknowledged_at', nullable: true }) acknowledgedAt: Date | null;
  @Column('boolean', { name: 'draft_begun' }) draftBegun: boolean;
  @Column('uuid', { name: 'current_response_id', nullable: true }) currentResponseId: string | null;
  @Column('text', { name: 'answer_kind', nullable: true }) answerKind: AnswerKind | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column('boolean') preliminary: boolean;
  @Column('boolean', { name: 'extension_requested' }) extensionRequested: boolean;
  @Column('date', { name: 'extended_to', nullable: true }) extendedTo: LocalDate | null;
  /** Made by the database: the later of the general day and the extension. */
  @Column({ type: 'date', name: 'last_day', insert: false, update: false }) lastDay: LocalDate;
  @Column('boolean', { name: 'late_included', nullable: true }) lateIncluded: boolean | null;
  @Column('text', { name: 'late_reason', nullable: true }) lateReason: string | null;
}
