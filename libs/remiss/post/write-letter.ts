import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePdf } from '@yttra/documents';
import type { LetterPage } from './letter-page';

const TEMPLATE = readFileSync(join(__dirname, 'postal-letter.typ'), 'utf8');

export interface LetterPdf {
  /** The file's name. */
  name: string;
  content: Buffer;
}

/** A letter for a window envelope, as accessible PDF (UA-1). */
export async function writeLetter(
  data: LetterPage,
  { caseNumber, name }: { caseNumber: string; name: string },
): Promise<LetterPdf> {
  const { pdf } = await writePdf({ template: TEMPLATE, data, title: `${data.title}, ${caseNumber}` });
  return { name, content: pdf };
}
