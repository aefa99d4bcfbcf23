import type { LocalDate } from '@yttra/platform';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('meeting')
export class MeetingRow {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'body_id' }) bodyId: string;
  @Column('date') date: LocalDate;
  @Column('date', { name: 'agenda_cutoff', nullable: true }) agendaCutoff: LocalDate | null;
}
