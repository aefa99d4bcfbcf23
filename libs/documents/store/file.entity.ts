import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One file as somebody handed it over; its bytes lie in the content store under their hash. */
@Entity('file')
export class FileEntity {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') sha256: string;
  /** Bytes; at most 25 MB. PostgreSQL's bigint comes as text. */
  @Column('bigint', { transformer: { from: Number, to: (size: number) => size } }) size: number;
  @Column('text', { name: 'media_type' }) mediaType: string;
  @Column('text') name: string;
  /** The recipient whose draft it belongs to; null once it stands outside the wall. */
  @Column('uuid', { name: 'behind_wall', nullable: true }) behindWall: string | null;
}
