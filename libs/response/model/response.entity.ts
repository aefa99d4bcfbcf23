import type { LocalDate } from '@yttra/platform';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Arrival } from './arrival';
import type { ResponseContent, SecrecyMarking, StatedBasis } from './response-content';
import type { Channel, ResponseKind, Stance } from './response-words';

/** One received version of a body's answer. The database refuses every change of it. */
@Entity('response')
export class ResponseEntity {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'remiss_id' }) remissId: string;
  @Column('uuid', { name: 'recipient_id' }) recipientId: string;
  @Column('int') version: number;
  @Column('uuid', { nullable: true }) supersedes: string | null;
  @Column('text') kind: ResponseKind;
  @Column('text', { nullable: true }) stance: Stance | null;
  @Column('text', { name: 'case_number', nullable: true }) caseNumber: string | null;
  @Column('jsonb') basis: StatedBasis;
  @Column('jsonb') content: ResponseContent;
  @Column('jsonb', { nullable: true }) secrecy: SecrecyMarking[] | null;
  @Column('timestamptz', { name: 'received_at' }) receivedAt: Date;
  /** The recipient's own last day when this came in. */
  @Column('date', { name: 'own_due_date' }) ownDueDate: LocalDate;
  @Column('boolean') late: boolean;
  @Column('text') channel: 'yttra' | Channel;
  /** How and when it came, for one that was registered on the body's behalf. */
  @Column('jsonb', { nullable: true }) arrival: Arrival | null;
  @Column('uuid', { name: 'submitted_by', nullable: true }) submittedBy: string | null;
  @Column('uuid', { name: 'registered_by', nullable: true }) registeredBy: string | null;
  /** When the row was written; for what came another way that is later than receivedAt. */
  @Column('timestamptz', { name: 'recorded_at', default: () => 'yttra_now()' }) recordedAt: Date;
}

export type ResponseFileKind = 'minutes_extract' | 'attachment' | 'scan';

@Entity('response_file')
export class ResponseFileEntity {
  @PrimaryColumn('uuid', { name: 'response_id' }) responseId: string;
  @PrimaryColumn('uuid', { name: 'file_id' }) fileId: string;
  @Column('text') kind: ResponseFileKind;
}

/** What completes a preliminary answer, written beside it. */
@Entity('response_decision')
export class ResponseDecisionEntity {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'response_id' }) responseId: string;
  @Column('jsonb') basis: StatedBasis;
  @Column('jsonb', { name: 'file_ids' }) fileIds: string[];
  @Column('uuid', { name: 'completed_by' }) completedBy: string;
  @Column('timestamptz', { name: 'completed_at', default: () => 'yttra_now()' }) completedAt: Date;
}

export const RESPONSE_MARKS = ['voided', 'recalled', 'publish', 'withhold'] as const;
export type ResponseMark = (typeof RESPONSE_MARKS)[number];

@Entity('response_mark')
export class ResponseMarkEntity {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'response_id' }) responseId: string;
  @Column('text') mark: ResponseMark;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { name: 'marked_by' }) markedBy: string;
  @Column('timestamptz', { name: 'marked_at', default: () => 'yttra_now()' }) markedAt: Date;
}
