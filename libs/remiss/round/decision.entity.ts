import type { LocalDate } from '@yttra/platform';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Instance, Outcome } from '../model';

/** A meeting that took up a reported remiss, and what it decided. */
@Entity('decision_step')
export class DecisionStepEntity {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'remiss_id' }) remissId: string;
  /** 1 for the first. */
  @Column('int') position: number;
  @Column('text') instance: Instance;
  @Column('date', { name: 'held_on' }) heldOn: LocalDate;
  @Column('text') section: string;
  @Column('text') outcome: Outcome;
  /** The board's yes or no is a proposal: kommunfullmäktige decides. */
  @Column('boolean', { name: 'to_council' }) toCouncil: boolean;
  /** What is to be done before it comes back; of one that was sent back. */
  @Column('text', { name: 'to_do', nullable: true }) toDo: string | null;
  /** Protokollsanteckningar, as the minutes have them. */
  @Column('text', { nullable: true }) note: string | null;
  @Column('text', { name: 'sent_to', nullable: true }) sentTo: string | null;
  @Column('uuid', { name: 'recorded_by' }) recordedBy: string;
  @Column('timestamptz', { name: 'recorded_at', default: () => 'yttra_now()' }) recordedAt: Date;
}

/** The document that the decision adopts, or repeals, with what its cover says. */
@Entity('decided_document')
export class DecidedDocumentEntity {
  @PrimaryColumn('uuid', { name: 'remiss_id' }) remissId: string;
  /** The step that decided it. */
  @Column('uuid', { name: 'step_id' }) stepId: string;
  @Column('boolean', { name: 'is_repeal' }) isRepeal: boolean;
  @Column('text') title: string;
  @Column('text', { nullable: true }) replaces: string | null;
  @Column('text', { name: 'applies_to', nullable: true }) appliesTo: string | null;
  @Column('date', { name: 'valid_from' }) validFrom: LocalDate;
  /** Null: until further notice. */
  @Column('date', { name: 'valid_to', nullable: true }) validTo: LocalDate | null;
  @Column('text', { nullable: true }) responsible: string | null;
  @Column('date', { name: 'follow_up_on', nullable: true }) followUpOn: LocalDate | null;
  @Column('int') version: number;
  @Column('uuid', { name: 'written_by' }) writtenBy: string;
  @Column('timestamptz', { name: 'written_at', default: () => 'yttra_now()' }) writtenAt: Date;
}
