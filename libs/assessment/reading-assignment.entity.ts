import type { LocalDate } from '@yttra/platform';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A body's answer, or all answers to a question, that somebody at the office is to read to the end by a day. */
@Entity('reading_assignment')
export class ReadingAssignmentEntity {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'remiss_id' }) remissId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'recipient_id', nullable: true }) recipientId: string | null;
  @Column('int', { name: 'question_number', nullable: true }) question: number | null;
  @Column('date', { name: 'last_day' }) lastDay: LocalDate;
  @Column('uuid', { name: 'given_by' }) givenBy: string;
  @Column('timestamptz', { name: 'given_at', default: () => 'yttra_now()' }) givenAt: Date;
  @Column('uuid', { name: 'taken_back_by', nullable: true }) takenBackBy: string | null;
  @Column('timestamptz', { name: 'taken_back_at', nullable: true }) takenBackAt: Date | null;
}
