import type { Snapshot } from './snapshot';

/** What is compared between a version and how things stand, and its name in a sentence. */
const PARTS: readonly [name: string, of: (snapshot: Snapshot) => unknown][] = [
  ['vilka som har svarat, och hur', ({ recipients, counts }) => [counts, recipients.map(standing)]],
  ['svaren på frågorna eller kontorets kommentarer', ({ questions }) => questions],
  [
    'synpunkter och bedömningar',
    ({ viewpoints, reservations, opposed, remains }) => [viewpoints, reservations, opposed, remains],
  ],
  ['bekräftade preliminära svar', ({ preliminary }) => preliminary],
  ['vilka sena svar som tas med', ({ lateToDecide }) => lateToDecide],
  ['vad som återstår att göra', ({ leftToDo }) => leftToDo],
  ['de texter som kontoret har skrivit', ({ texts, memo }) => [texts.filter(isEdited), memo.fields.filter(isEdited)]],
];

/**
 * What has changed between a compiled version and the same summary as it would be compiled now; empty when it still
 * holds. Reminders and mails go on after the answers have been compiled, and change nothing of what kommunstyrelsen is
 * to read.
 */
export function summaryChanges(compiled: Snapshot, fresh: Snapshot): string[] {
  return PARTS.filter(([, of]) => JSON.stringify(of(compiled)) !== JSON.stringify(of(fresh))).map(([name]) => name);
}

/** But for what has been sent to the body and whether it has said that it got it. */
const standing = (recipient: Snapshot['recipients'][number]) => ({ ...recipient, reminders: null, acknowledged: null });

const isEdited = ({ edited }: { edited: boolean }): boolean => edited;
