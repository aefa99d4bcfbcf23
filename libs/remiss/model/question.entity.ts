import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { QuestionType } from './question-kind';

@Entity('question')
export class Question {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'remiss_id' }) remissId: string;
  @Column('int') number: number;
  @Column('text') text: string;
  @Column('text', { nullable: true }) help: string | null;
  @Column('text') type: QuestionType;
  @Column('jsonb', { nullable: true }) options: string[] | null;
  @Column('int', { nullable: true }) min: number | null;
  @Column('int', { nullable: true }) max: number | null;
  @Column('text', { name: 'min_label', nullable: true }) minLabel: string | null;
  @Column('text', { name: 'max_label', nullable: true }) maxLabel: string | null;
}
