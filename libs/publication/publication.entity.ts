import type { Published } from './published';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What lists, feeds and catalogues tell of a published remiss. */
export type Told = Pick<Published, 'caseNumber' | 'unit' | 'issuedOn' | 'dueDate'> & {
  counts: Pick<Published['counts'], 'asked' | 'answered'>;
};

/**
 * A copy of a remiss as it was when somebody published it. Of each remiss one is out at most; what has been taken back
 * is kept.
 */
@Entity('publication')
export class PublicationEntity {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'remiss_id' }) remissId: string;
  @Column('text') slug: string;
  @Column('text') title: string;
  /** The very text that is handed out as JSON, and its sha-256. */
  @Column('text', { select: false }) content: string;
  @Column('text') sha256: string;
  /** What lists tell of it: the database takes it from the text. */
  @Column({ type: 'jsonb', insert: false, update: false }) told: Told;
  @Column('timestamptz', { name: 'published_at', default: () => 'yttra_now()' }) publishedAt: Date;
  @Column('timestamptz', { name: 'taken_back_at', nullable: true }) takenBackAt: Date | null;
}

/** A passage that is to be masked where it is published: what was received stays as it came. */
@Entity('publication_mask')
export class PublicationMaskEntity {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'remiss_id' }) remissId: string;
  @Column('text') place: string;
  /** The place in words. */
  @Column('text') about: string;
  @Column('text', { name: 'text_sha256' }) textSha256: string;
  @Column('int', { name: 'from_point' }) fromPoint: number;
  @Column('int', { name: 'to_point' }) toPoint: number;
  @Column('text', { nullable: true }) provision: string | null;
  @Column('uuid', { name: 'marked_by', nullable: true }) markedBy: string | null;
  @Column('timestamptz', { name: 'marked_at', default: () => 'yttra_now()' }) markedAt: Date;
}

/** A number that only looks like a personal number, at its place in the text as it was. */
@Entity('publication_clearing')
export class PublicationClearingEntity {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'remiss_id' }) remissId: string;
  @Column('text') place: string;
  /** The place in words. */
  @Column('text') about: string;
  @Column('text', { name: 'text_sha256' }) textSha256: string;
  @Column('int', { name: 'from_point' }) fromPoint: number;
  @Column('int', { name: 'to_point' }) toPoint: number;
  @Column('text') reason: string;
  @Column('uuid', { name: 'cleared_by', nullable: true }) clearedBy: string | null;
  @Column('timestamptz', { name: 'cleared_at', default: () => 'yttra_now()' }) clearedAt: Date;
}
