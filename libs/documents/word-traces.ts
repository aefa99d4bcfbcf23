import { peopleText } from '@yttra/platform';
import { wordInChild } from './document-child';
import type { Traces } from './word/word-traces';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** True for a file in which comments and tracked changes may lie. */
export const mayHaveTraces = ({ mediaType }: { mediaType: string }): boolean => mediaType === WORD;

/** The comments and tracked changes of a Word file; null where there are none. Errors: documents.unreadable. */
export async function tracesOf(file: Buffer): Promise<Traces | null> {
  return peopleText((await wordInChild(file, 'traces')).notes as Traces | null).value;
}

/** A copy of a Word file without comments, its tracked changes accepted. Errors: documents.unreadable. */
export async function cleanedCopy(file: Buffer): Promise<Buffer> {
  return (await wordInChild(file, 'clean')).parts[0]!;
}
