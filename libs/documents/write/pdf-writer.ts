import { DomainError, log } from '@yttra/platform';
import { writeInChild } from './write-in-child';

/** What a PDF is made from. Under `a-2a` (archive) the document must carry its date. */
export type PdfInput = {
  /** Typst source. It sees `data`, `title`, `replaced` (see the README), and needs no import and no font setting. */
  template: string;
  /** Anything JSON can hold; reaches the template as data, never as markup. */
  data: unknown;
  /** The title that readers and archives show. */
  title: string;
} & ({ standard?: 'ua-1'; createdAt?: Date } | { standard: 'a-2a'; createdAt: Date });

/**
 * A PDF; the characters that no font has, as `U+6F22`, in the order in which they first came; and what the template
 * tells of it, as metadata under the label `told` (on which page what stands).
 */
export interface WrittenPdf {
  pdf: Buffer;
  replaced: string[];
  told?: unknown;
}

/**
 * A tagged PDF in Swedish, PDF/UA-1 unless told otherwise. The same input gives the same bytes on every host: only
 * the fonts that ship with the product are used. Throws `documents.bad_template` when the template does not compile.
 */
export async function writePdf({ template, data, title, standard = 'ua-1', createdAt }: PdfInput): Promise<WrittenPdf> {
  const parts = [Buffer.from(template), Buffer.from(JSON.stringify(data))];
  const typeset = async (cautious: boolean): Promise<WrittenPdf> => {
    const header = { title, standard, createdAt: createdAt?.toISOString(), cautious };
    const made = await writeInChild('pdf', { header, parts });
    return { pdf: made.parts[0]!, ...(made.notes as Omit<WrittenPdf, 'pdf'>) };
  };
  try {
    return await typeset(false);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'documents.failed') throw error;
    // Some text brought the typesetter down. One answer must not cost everyone the document: plainer, but whole.
    log().error({ err: error.cause }, 'a PDF was typeset again, with caution');
    return typeset(true);
  }
}
