const ARCHIVES = ['PK\x03\x04', 'PK\x05\x06', 'Rar!', '7z\xbc\xaf', '\x1f\x8b'].map((mark) =>
  Buffer.from(mark, 'latin1'),
);
/** Old drawings, compressed by the office program itself, which nobody but it unpacks. */
const COMPRESSED_DRAWING = /\.(emz|wmz)$/i;
const MARKUP = /\.(xml|rels|vml)$/i;
/** Older programs name a document type there, and nobody reads it. */
const EXEMPT = 'META-INF/manifest.xml';
/** No office program writes a document type; one is there to have other files or endless text read in. */
const DOCUMENT_TYPE = [Buffer.from('<!DOCTYPE', 'latin1'), Buffer.from('<!DOCTYPE', 'utf16le')];
const OVERLAP = 32;
/** What is kept to be looked into is no larger than a file may be. */
const MOST_KEPT = 25 * 1024 * 1024;

/** Looks at one entry of an archive as it is unpacked, chunk by chunk, keeping it only when asked to. */
export class EntryScan {
  isArchive = false;
  private readonly kept: Buffer[] = [];
  private keptBytes = 0;
  private start = Buffer.alloc(0);
  private tail = Buffer.alloc(0);

  constructor(
    private readonly name: string,
    private readonly keep: boolean,
  ) {}

  see(chunk: Buffer): 'fine' | 'suspect' {
    if (this.keep) {
      this.kept.push(chunk);
      this.keptBytes += chunk.length;
      if (this.keptBytes > MOST_KEPT) return 'suspect';
    }
    if (this.start.length < 4) this.lookAtStart(chunk);
    return MARKUP.test(this.name) && this.name !== EXEMPT && this.hasDocumentType(chunk) ? 'suspect' : 'fine';
  }

  content(): Buffer {
    return Buffer.concat(this.kept);
  }

  private lookAtStart(chunk: Buffer): void {
    this.start = Buffer.concat([this.start, chunk]).subarray(0, 4);
    this.isArchive =
      !COMPRESSED_DRAWING.test(this.name) && ARCHIVES.some((mark) => this.start.subarray(0, mark.length).equals(mark));
  }

  private hasDocumentType(chunk: Buffer): boolean {
    const seen = Buffer.concat([this.tail, chunk]);
    this.tail = seen.subarray(-OVERLAP);
    return DOCUMENT_TYPE.some((mark) => seen.includes(mark));
  }
}
