import { createHash } from 'node:crypto';
import type { DocumentView, QuestionView, RemissView } from '../model';

/**
 * Everything of a draft that the bodies will see or be held to. Who works with it, and on which day it goes out, is not
 * part of it.
 */
const SEEN = [
  'caseNumber',
  'title',
  'documentKind',
  'audience',
  'unit',
  'issuerBodyId',
  'contact',
  'decisionToRemit',
  'cover',
  'letter',
  'rule',
  'dueDate',
  'ladder',
  'requests',
  'openToOthers',
] as const satisfies readonly (keyof RemissView)[];

/** SHA-256 of the content, hex: an approval holds as long as it stays the same. */
export function contentHash(
  remiss: RemissView,
  questions: readonly QuestionView[],
  documents: readonly DocumentView[],
): string {
  const content = [
    SEEN.map((field) => remiss[field]),
    questions,
    documents.filter(({ current }) => current).map(({ kind, title, fileId }) => [kind, title, fileId]),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
