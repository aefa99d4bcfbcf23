import type { Pause } from '@yttra/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row of settings that hold for the whole municipality. */
@Entity('municipality')
export class Municipality {
  @PrimaryColumn('int') id: number;
  @Column('text') name: string;
  @Column('jsonb') pauses: Pause[];
  @Column('jsonb', { nullable: true }) ladder: number[] | null;
  @Column('text', { name: 'case_number_pattern', nullable: true }) caseNumberPattern: string | null;
  @Column('int', { name: 'ratification_days' }) ratificationDays: number;
  @Column('boolean', { name: 'approval_before_issue' }) approvalBeforeIssue: boolean;
  @Column('text', { name: 'memo_headings' }) memoHeadings: string;
  @Column('text', { nullable: true }) colour: string | null;
  @Column('uuid', { name: 'logo_file_id', nullable: true }) logoFileId: string | null;
  @Column('uuid', { name: 'memo_template_file_id', nullable: true }) memoTemplateFileId: string | null;
  @Column('int') version: number;
}
