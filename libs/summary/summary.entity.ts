import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { SummaryFormat } from './summary-formats';
import type { SummaryState } from './summary-state';

/** One version of a remiss's summary. The snapshot, once there, is never changed: formats are written from it. */
@Entity('summary')
export class SummaryEntity {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'remiss_id' }) remissId: string;
  /** Counted within the remiss, from 1. */
  @Column('int') number: number;
  @Column('text') state: SummaryState;
  /** The very text that is handed out as summary.json, and its sha-256. */
  @Column('text', { nullable: true, select: false }) snapshot: string | null;
  @Column('text', { nullable: true }) sha256: string | null;
  /** The stored file of each format that has been written. */
  @Column('jsonb') formats: Partial<Record<SummaryFormat, string>>;
  @Column('uuid', { name: 'requested_by', nullable: true }) requestedBy: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'yttra_now()' }) createdAt: Date;
  @Column('int') attempts: number;
  @Column('timestamptz', { name: 'next_at', default: () => 'yttra_now()' }) nextAt: Date;
  @Column('uuid', { name: 'lease_token', nullable: true }) leaseToken: string | null;
  @Column('timestamptz', { name: 'lease_until', nullable: true }) leaseUntil: Date | null;
  @Column('timestamptz', { name: 'ready_at', nullable: true }) readyAt: Date | null;
  /** What went wrong last, safe to show; gone when it is ready. */
  @Column('text', { nullable: true }) failure: string | null;
}

/** A text of the summary or the memo that a person has written in place of the program's. */
@Entity('summary_text')
export class SummaryTextEntity {
  @PrimaryColumn('uuid', { name: 'remiss_id' }) remissId: string;
  @PrimaryColumn('text') part: string;
  @Column('text') text: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'written_by', nullable: true }) writtenBy: string | null;
  @Column('timestamptz', { name: 'written_at', default: () => 'yttra_now()' }) writtenAt: Date;
  /** What the program wrote then; null where nobody knew. */
  @Column('text', { name: 'written_over', nullable: true }) writtenOver: string | null;
}
