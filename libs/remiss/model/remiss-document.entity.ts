import type { DraftBlock, Traces } from '@yttra/documents';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const DOCUMENT_KINDS = ['main', 'attachment', 'decision'] as const;
/** How a file with comments or tracked changes goes out: as it is, or as a copy that Yttra has cleaned. */
export const SEND_AS = ['as_is', 'cleaned'] as const;
export type SendAs = (typeof SEND_AS)[number];

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/**
 * One version of a document of the remiss. A newer one says which it replaces; what has been sent is never taken away.
 */
@Entity('remiss_document')
export class RemissDocument {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'remiss_id' }) remissId: string;
  @Column('uuid', { name: 'file_id' }) fileId: string;
  @Column('text') kind: DocumentKind;
  @Column('text') title: string;
  @Column('int') version: number;
  @Column('text', { name: 'change_note', nullable: true }) changeNote: string | null;
  @Column('uuid', { nullable: true }) replaces: string | null;
  @Column('jsonb', { default: [] }) notices: string[];
  @Column('jsonb', { nullable: true }) traces: Traces | null;
  @Column('text', { name: 'send_as', nullable: true }) sendAs: SendAs | null;
  @Column('uuid', { name: 'original_file_id', nullable: true }) originalFileId: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'yttra_now()' }) createdAt: Date;
}

/** A heading of the draft with its text, which a body can comment by itself. */
@Entity('document_section')
export class DocumentSection {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'document_id' }) documentId: string;
  @Column('int') position: number;
  @Column('text', { nullable: true }) number: string | null;
  @Column('text') heading: string;
  @Column('int') level: number;
  @Column('text') text: string;
  @Column('text', { name: 'content_hash' }) contentHash: string;
  /** Its paragraphs, lists and tables; null for one read before they were kept. */
  @Column('jsonb', { nullable: true }) blocks: DraftBlock[] | null;
}
