import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import {
  cleanedCopy,
  FileStore,
  importDraft,
  mayHaveTraces,
  tracesOf,
  type ImportedDraft,
  type StoredFile,
  type Traces,
} from '@yttra/documents';
import { checked, Database, DomainError, peopleText, type TextNotice } from '@yttra/platform';
import { IsNull, type EntityManager } from 'typeorm';
import { documentTitle } from './document-title';
import { coverLines, draftFormat, newDocument, type CheckedDocument, type NewDocument } from './new-document';
import { sectionsAt } from './marked-headings';
import {
  Recipient,
  DocumentSection,
  RemissDocument,
  lockedRemiss,
  saveEdit,
  type CoverLine,
  RemissReader,
  type DocumentView,
  type SectionView,
  type Remiss,
  documentNotFound,
  invalidRemiss,
  notEditable,
} from '../model';
import { RemissFiles } from './remiss-files';
import { RemissMailQueue } from '../post';
import { refuseWhatStays, tracesInWords } from './trace-words';

export interface AttachedDocument {
  document: DocumentView;
  /** Of the main document: its headings, for someone to look through. */
  sections: SectionView[];
  cover: CoverLine[] | null;
  version: number;
  notices: TextNotice[];
  /** What there is to know about the import: no headings found, pictures left out. */
  imported: string[];
  /** The comments and tracked changes in the file. */
  traces: Traces | null;
}

/** A document that has been read and not yet put in the remiss. */
export interface ReadDocument {
  asked: CheckedDocument;
  file: StoredFile;
  draft: ImportedDraft | null;
  /** What there is to know about the reading of it. */
  imported: string[];
  traces: Traces | null;
  /** Made where one is to go out in the file's place. */
  copy: Buffer | null;
  notices: TextNotice[];
}

/** The draft document that is remitted, with its sections and cover; what is sent along; and the decision to remit. */
@Injectable()
export class RemissDocuments {
  constructor(
    private readonly database: Database,
    private readonly files: RemissFiles,
    private readonly store: FileStore,
    private readonly reader: RemissReader,
    private readonly mails: RemissMailQueue,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Puts a file that was handed over for the remiss into it, in a transaction of its own: the main one is read first,
   * which may take seconds. In a draft it takes the place of the version before. Once issued the version before stays,
   * the note says what has changed, and every body that is asked is told. Errors: invalid_input, remiss.invalid,
   * remiss.not_found, remiss.file_not_found, remiss.document_not_found, remiss.not_editable, remiss.stale,
   * documents.unreadable.
   */
  async attach(by: string, remissId: string, version: number | null, wanted: NewDocument): Promise<AttachedDocument> {
    const read = await this.read(remissId, wanted);
    return this.database.transaction((tx) => this.put(tx, by, remissId, version, read));
  }

  /** The first half of `attach`: what is put in the remiss by `put`. Errors as there. */
  async read(remissId: string, wanted: NewDocument): Promise<ReadDocument> {
    const { value, notices } = peopleText(wanted);
    const asked = checked(newDocument, value);
    const { file, bytes } = await this.database.transaction(async (tx) => {
      const found = await this.files.get(tx, remissId, asked.fileId);
      const isRead = asked.kind === 'main' || mayHaveTraces(found);
      return { file: found, bytes: isRead ? await this.store.bytes(tx, found.id) : null };
    });
    if (!bytes) return { asked, file, draft: null, imported: [], traces: null, copy: null, notices };
    const draft = asked.kind === 'main' ? peopleText(await importDraft(bytes, draftFormat(file))).value : null;
    const { traces, imported } = draft
      ? { traces: draft.traces, imported: draft.notices }
      : await tracesOfAttachment(bytes, file);
    if (asked.sendAs === 'cleaned') refuseWhatStays(traces);
    const copy = traces && asked.sendAs === 'cleaned' ? await cleanedCopy(bytes) : null;
    return { asked, file, draft, imported, traces, copy, notices };
  }

  /**
   * Takes a document out of a draft. Errors: remiss.not_found, remiss.document_not_found, remiss.not_editable,
   * remiss.stale.
   */
  async remove(
    tx: EntityManager,
    by: string,
    remissId: string,
    documentId: string,
    version: number | null = null,
  ): Promise<void> {
    await saveEdit(tx, remissId, version, { allowed: ['draft'], what: 'Dokumenten' });
    const { affected } = await tx.delete(RemissDocument, { id: documentId, remissId });
    if (!affected) throw documentNotFound();
    await this.audit.append(tx, { remiss: remissId }, { type: 'remiss.document_removed', by, document: documentId });
  }

  /**
   * Cuts the main document of a draft at other headings: `headings` are lines as `headingLines` counts them.
   * Errors: remiss.not_found, remiss.document_not_found, remiss.not_editable, remiss.stale.
   */
  async markHeadings(
    tx: EntityManager,
    by: string,
    remissId: string,
    version: number | null,
    headings: readonly number[],
  ): Promise<SectionView[]> {
    await saveEdit(tx, remissId, version, { allowed: ['draft'], what: 'Avsnitten' });
    const main = (await this.reader.documents(tx, remissId)).find(({ kind, current }) => kind === 'main' && current);
    if (!main) throw documentNotFound();
    const marked = sectionsAt(await this.reader.sections(tx, remissId, main.id), headings);
    await tx.delete(DocumentSection, { documentId: main.id });
    await tx.insert(
      DocumentSection,
      marked.map((section) => ({ ...section, documentId: main.id })),
    );
    await this.audit.append(tx, { remiss: remissId }, { type: 'remiss.changed', by, fields: ['sections'] });
    return this.reader.sections(tx, remissId, main.id);
  }

  /** The second half of `attach`. Errors as there. */
  async put(
    tx: EntityManager,
    by: string,
    remissId: string,
    version: number | null,
    { asked, file, draft, imported, traces, copy, notices }: ReadDocument,
  ): Promise<AttachedDocument> {
    const before = await lockedRemiss(tx, remissId);
    const isOut = before.status === 'issued';
    if (before.status !== 'draft' && !isOut) throw notEditable(before.status, 'Dokumenten');
    if (isOut && !asked.changeNote?.trim())
      throw invalidRemiss([
        { field: 'changeNote', message: 'Skriv vad som är ändrat. Instanserna får det i ett mejl.' },
      ]);
    if (isOut && traces && !asked.sendAs)
      throw invalidRemiss([
        { field: 'sendAs', message: `Filen har ${tracesInWords(traces)}. Välj hur den ska skickas.` },
      ]);
    const replaced = await this.replaced(tx, remissId, asked);
    const cover = draft ? coverLines(draft.cover) : [];
    const remiss = await saveEdit(
      tx,
      remissId,
      version,
      { allowed: ['draft', 'issued'], what: 'Dokumenten' },
      cover.length > 0 ? { cover } : {},
    );

    if (replaced && !isOut) await tx.delete(RemissDocument, { id: replaced.id });
    const sent = copy ? await this.files.keepCopy(tx, by, remissId, file, copy) : file;
    const id = await this.insert(tx, remissId, {
      asked,
      file,
      sent,
      draft,
      imported,
      traces,
      replaced: isOut ? replaced : null,
      remissTitle: remiss.title,
    });
    if (isOut) await this.tell(tx, remiss, id);
    const documents = await this.reader.documents(tx, remissId);
    const document = documents.find((view) => view.id === id)!;
    const { kind, version: number, changeNote: note } = document;
    await this.audit.append(
      tx,
      { remiss: remissId },
      { type: 'remiss.document_added', by, document: id, kind, version: number, note },
    );
    const sections = draft ? await this.reader.sections(tx, remissId, id) : [];
    return {
      document,
      sections,
      cover: remiss.cover,
      version: remiss.version,
      notices,
      imported,
      traces,
    };
  }

  private async insert(
    tx: EntityManager,
    remissId: string,
    {
      asked,
      file,
      sent,
      draft,
      imported,
      traces,
      replaced,
      remissTitle,
    }: Pick<ReadDocument, 'asked' | 'file' | 'draft' | 'imported' | 'traces'> & {
      /** The file itself, or the cleaned copy of it. */
      sent: StoredFile;
      replaced: DocumentView | null;
      remissTitle: string;
    },
  ): Promise<string> {
    const { identifiers } = await tx.insert(RemissDocument, {
      remissId,
      fileId: sent.id,
      kind: asked.kind,
      title: documentTitle({
        kind: asked.kind,
        given: asked.title,
        own: draft?.title,
        fileName: file.name,
        remissTitle,
      }),
      version: (replaced?.version ?? 0) + 1,
      changeNote: asked.changeNote ?? null,
      replaces: replaced?.id ?? null,
      notices: imported,
      traces,
      sendAs: traces ? (asked.sendAs ?? null) : null,
      originalFileId: sent === file ? null : file.id,
    });
    const documentId = identifiers[0]!.id as string;
    const sections = (draft?.sections ?? []).map(({ number, heading, level, text, blocks, contentHash }, position) => ({
      documentId,
      position,
      number,
      heading,
      level,
      text,
      blocks,
      contentHash,
    }));
    if (sections.length > 0) await tx.insert(DocumentSection, sections);
    return documentId;
  }

  private async replaced(
    tx: EntityManager,
    remissId: string,
    { kind, replaces }: CheckedDocument,
  ): Promise<DocumentView | null> {
    const current = (await this.reader.documents(tx, remissId)).filter(
      (document) => document.current && document.kind === kind,
    );
    if (kind === 'main') return current[0] ?? null;
    if (!replaces) return null;
    const found = current.find(({ id }) => id === replaces);
    if (!found) throw documentNotFound();
    return found;
  }

  private async tell(tx: EntityManager, remiss: Remiss, documentId: string): Promise<void> {
    const recipients = await tx.findBy(Recipient, { remissId: remiss.id, removedAt: IsNull() });
    await this.mails.tellChange(tx, remiss, recipients, { what: 'document', documentId });
  }
}

/** An attachment is sent along whatever it is: where nobody can look into it, that is told. */
async function tracesOfAttachment(
  bytes: Buffer,
  file: StoredFile,
): Promise<{ traces: Traces | null; imported: string[] }> {
  try {
    return { traces: await tracesOf(bytes, file), imported: [] };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'documents.unreadable') throw error;
    const told = `Yttra kan inte läsa ${file.name} och vet inte om den har kommentarer eller spårade ändringar. Öppna den och se efter.`;
    return { traces: null, imported: [told] };
  }
}
