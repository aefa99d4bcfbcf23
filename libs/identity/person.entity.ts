import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('person')
export class PersonEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  email: string;

  @Column('text', { nullable: true })
  phone: string | null;

  /** Who answers for a program; null for a person. */
  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId: string | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at', default: () => 'yttra_now()' })
  createdAt: Date;
}
