import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A file that was handed over for a remiss: only such a one can become a document of it, never one of somebody's
 * answer.
 */
@Entity('remiss_file')
export class RemissFile {
  @PrimaryColumn('uuid', { name: 'file_id' }) fileId: string;
  @Column('uuid', { name: 'remiss_id' }) remissId: string;
  @Column('uuid', { name: 'added_by' }) addedBy: string;
  @Column('timestamptz', { name: 'added_at', default: () => 'yttra_now()' }) addedAt: Date;
}
