import type { LocalDate } from '@yttra/platform';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from './who-may-what';

/** That a person wears a hat from one day to another, both included. */
@Entity('assignment')
export class AssignmentEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  role: Role;

  @Column('uuid', { name: 'body_id', nullable: true })
  bodyId: string | null;

  @Column('text', { nullable: true })
  unit: string | null;

  @Column('boolean')
  substitute: boolean;

  @Column('date', { name: 'from_date' })
  fromDate: LocalDate;

  @Column('date', { name: 'to_date', nullable: true })
  toDate: LocalDate | null;

  @Column('uuid', { name: 'appointed_by', nullable: true })
  appointedBy: string | null;
}
