import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { QuestionInput } from '../model';

/** What one remiss hands on to the next: its questions, rule, ladder and letter. It belongs to an office. */
@Entity('remiss_template')
export class RemissTemplate {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') unit: string;
  @Column('text') name: string;
  @Column('text', { name: 'document_kind', nullable: true }) documentKind: string | null;
  @Column('jsonb') questions: QuestionInput[];
  @Column('text', { nullable: true }) rule: string | null;
  @Column('jsonb', { nullable: true }) ladder: number[] | null;
  @Column('text', { nullable: true }) letter: string | null;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'yttra_now()' }) createdAt: Date;
}
