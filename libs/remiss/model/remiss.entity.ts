import type { LocalDate } from '@yttra/platform';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { BoardMeeting, Contact, CoverLine, DecisionToRemit, RequestToBody } from './remiss-input';
import type { LastStep } from './remiss-state';
import type { RemissStatus } from './remiss-status';
import type { CopiedPart } from './copied-parts';

@Entity('remiss')
export class Remiss {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('text') title: string;
  @Column('text', { name: 'document_kind', nullable: true }) documentKind: string | null;
  @Column('text', { name: 'subject_area', nullable: true }) subjectArea: string | null;
  @Column('text') audience: 'internal' | 'public';
  @Column('text') status: RemissStatus;
  @Column('text') unit: string;
  @Column('uuid', { name: 'issuer_body_id', nullable: true }) issuerBodyId: string | null;
  @Column('uuid', { name: 'officer_id' }) officerId: string;
  @Column('jsonb') contact: Contact;
  @Column('jsonb', { name: 'decision_to_remit', nullable: true }) decisionToRemit: DecisionToRemit | null;
  @Column('jsonb', { nullable: true }) cover: CoverLine[] | null;
  @Column('text', { nullable: true }) letter: string | null;
  @Column('text', { nullable: true }) background: string | null;
  @Column('text', { nullable: true }) rule: string | null;
  @Column('date', { name: 'issue_on', nullable: true }) issueOn: LocalDate | null;
  @Column('date', { name: 'due_date', nullable: true }) dueDate: LocalDate | null;
  @Column('jsonb', { nullable: true }) ladder: number[] | null;
  @Column('jsonb', { name: 'board_meeting', nullable: true }) boardMeeting: BoardMeeting | null;
  @Column('jsonb') requests: RequestToBody[];
  @Column('uuid', { name: 'scheduled_by', nullable: true }) scheduledBy: string | null;
  @Column('jsonb', { name: 'named_readers' }) namedReaders: string[];
  /** A body that was not asked may answer all the same. */
  @Column('boolean', { name: 'open_to_others' }) openToOthers: boolean;
  @Column('text', { array: true }) unchecked: CopiedPart[];
  /** The round that it was made from. */
  @Column('uuid', { nullable: true }) follows: string | null;
  @Column('int') version: number;
  /** What the last meeting that took it up has said; null before any. */
  @Column('jsonb', { name: 'last_step', nullable: true }) lastStep: LastStep | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'issued_at', nullable: true }) issuedAt: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('timestamptz', { name: 'reported_at', nullable: true }) reportedAt: Date | null;
  /** The number of the summary that kommunstyrelsen got. */
  @Column('int', { name: 'reported_summary', nullable: true }) reportedSummary: number | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  @Column('text', { name: 'withdrawn_reason', nullable: true }) withdrawnReason: string | null;
}
