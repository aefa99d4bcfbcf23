import { writeInChild } from './write-in-child';

export interface DocxInput {
  /** A .docx made in Word, with docxtemplater's tags: `{title}`, `{#rows}…{/rows}`, `{^rows}…{/rows}`. */
  template: Buffer;
  /** Said of one that ships with the product: what somebody has uploaded is filled in a process of its own. */
  isOurTemplate?: boolean;
  /** Anything JSON can hold. A tag that the data has no field for is an error; `null` prints nothing. */
  data: unknown;
  title: string;
  /** When the document was made (UTC instant); left out of the file's properties when not given. */
  createdAt?: Date;
}

/**
 * A Word document in which every text from the data stands exactly as it is stored: line feeds as line breaks, tabs
 * as tabs, tags and markup as plain text. The same input gives the same bytes. Throws `documents.bad_template`
 * when the template has a tag that the data cannot fill.
 */
export async function writeDocx(input: DocxInput): Promise<{ docx: Buffer }> {
  const { template, isOurTemplate = false, data, title, createdAt } = input;
  const { parts } = await writeInChild(isOurTemplate ? 'docx' : 'ownDocx', {
    header: { title, createdAt: createdAt?.toISOString() },
    parts: [template, Buffer.from(JSON.stringify(data))],
  });
  return { docx: parts[0]! };
}
