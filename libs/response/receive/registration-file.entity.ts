import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('registration_file')
export class RegistrationFileEntity {
  @PrimaryColumn('uuid', { name: 'file_id' }) fileId: string;
  @Column('uuid', { name: 'recipient_id' }) recipientId: string;
  @Column('uuid', { name: 'added_by' }) addedBy: string;
  @Column('timestamptz', { name: 'added_at', default: () => 'yttra_now()' }) addedAt: Date;
}
