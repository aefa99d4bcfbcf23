import { peopleText } from '@yttra/platform';
import { wordInChild } from './read-in-child';
import type { Traces } from './word/word-traces';

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
/** What is looked for in each kind of file. */
const LOOKED_FOR: Readonly<Record<string, 'traces' | 'comments'>> = {
  [`${OFFICE}wordprocessingml.document`]: 'traces',
  [`${OFFICE}spreadsheetml.sheet`]: 'comments',
  [`${OFFICE}presentationml.presentation`]: 'comments',
};

interface Kind {
  mediaType: string;
}

/** True for a file in which comments and tracked changes may lie. */
export const mayHaveTraces = ({ mediaType }: Kind): boolean => Object.hasOwn(LOOKED_FOR, mediaType);

/** The comments and tracked changes of an Office file; null where there are none. Errors: documents.unreadable. */
export async function tracesOf(file: Buffer, { mediaType }: Kind): Promise<Traces | null> {
  return peopleText((await wordInChild(file, LOOKED_FOR[mediaType] ?? 'traces')).notes as Traces | null).value;
}

/** A copy of a Word file without comments, its tracked changes accepted. Errors: documents.unreadable. */
export async function cleanedCopy(file: Buffer): Promise<Buffer> {
  return (await wordInChild(file, 'clean')).parts[0]!;
}
