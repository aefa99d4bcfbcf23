import { Injectable } from '@nestjs/common';
import { FileStore, importDraft, type DraftFormat, type StoredFile } from '@yttra/documents';
import { Database, DomainError } from '@yttra/platform';
import { RemissReader, type DocumentView } from '@yttra/remiss';
import type { PublishedDocument } from './published';
import { numbersIn, type ClearedNumber, type Clearing, type Stop } from './published-texts';

/** A document as it went out to the bodies, and whether it may go out to everybody. */
export interface CheckedDocument extends Omit<PublishedDocument, 'number'> {
  id: string;
  /** What stands in the way, with its place; a document cannot be masked, only left out. */
  stops: Stop[];
  cleared: ClearedNumber[];
  /** False where Yttra cannot look into the file: somebody has to. */
  read: boolean;
}

const FORMATS: Readonly<Record<string, DraftFormat>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'text/markdown': 'md',
};
/** What has been read once is not read again. */
const MOST_KEPT = 500;

interface Passage {
  heading: string;
  text: string;
}

/** Looks through the documents of a remiss for personal numbers, in children where a file is read. */
@Injectable()
export class DocumentCheck {
  private readonly kept = new Map<string, Passage[] | null>();

  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly files: FileStore,
  ) {}

  /** The documents as they stand, checked. In no transaction of the caller's: reading may take seconds. */
  async of(remissId: string, clearings: readonly Clearing[]): Promise<CheckedDocument[]> {
    const documents = await this.database.transaction(async (tx) => {
      const current = (await this.remisser.documents(tx, remissId)).filter((document) => document.current);
      const files = new Map(
        (
          await this.files.describe(
            tx,
            current.map(({ fileId }) => fileId),
          )
        ).map((file) => [file.id, file]),
      );
      return current.map((document) => ({ document, file: files.get(document.fileId)! }));
    });
    const checked: CheckedDocument[] = [];
    for (const { document, file } of documents) {
      const passages = await this.passagesOf(file);
      const found = (passages ?? []).map((passage, index) => numbersOf(document, passage, index, clearings));
      checked.push({
        id: document.id,
        kind: document.kind,
        title: document.title,
        version: document.version,
        fileName: file.name,
        mediaType: file.mediaType,
        bytes: file.size,
        sha256: file.sha256,
        stops: found.flatMap(({ stops }) => stops),
        cleared: found.flatMap(({ cleared }) => cleared),
        read: passages !== null,
      });
    }
    return checked;
  }

  private async passagesOf(file: StoredFile): Promise<Passage[] | null> {
    const known = this.kept.get(file.sha256);
    if (known !== undefined) return known;
    const read = await this.read(file);
    const passages = read && [{ heading: '', text: file.name }, ...read];
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(file.sha256, passages);
    return passages;
  }

  private async read({ id, mediaType }: { id: string; mediaType: string }): Promise<Passage[] | null> {
    const format = FORMATS[mediaType.split(';')[0]!];
    const isText = mediaType.startsWith('text/');
    if (!format && !isText) return null;
    const bytes = await this.database.transaction((tx) => this.files.bytes(tx, id));
    if (!format) return [{ heading: '', text: bytes.toString('utf8') }];
    try {
      const { sections } = await importDraft(bytes, format);
      return sections.map(({ heading, text }) => ({ heading, text }));
    } catch (error) {
      if (error instanceof DomainError && error.code === 'documents.unreadable') return null;
      throw error;
    }
  }
}

function numbersOf(
  { id, title }: DocumentView,
  { heading, text }: Passage,
  index: number,
  clearings: readonly Clearing[],
) {
  const words = heading ? `dokumentet ${title}, avsnittet ${heading}` : `dokumentet ${title}`;
  return numbersIn({ key: `file:${id}/${index}`, words }, `${heading}\n${text}`, clearings);
}
