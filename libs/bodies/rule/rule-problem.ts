import { nameKey } from '../body-name';
import { RULE_WORDS } from '../body-kind';
import { nearest } from '../nearest-name';

/** Something in a rule's text that cannot be read. */
export interface RuleProblem {
  /** Where in the text, in characters from its start; `to` is the first character after. */
  from: number;
  to: number;
  /** Swedish, safe to show, and whole by itself. */
  message: string;
  /** What was likely meant, to put in its place; null when nothing is near. */
  suggestion: string | null;
}

export const RULE_ALLOWED = `${RULE_WORDS.map(({ word }) => `alla ${word}`).join(', ')}, gruppen och ett namn, eller namnet på en instans`;

interface Span {
  from: number;
  to: number;
}

export const problemAt = ({ from, to }: Span, message: string, suggestion: string | null = null): RuleProblem => ({
  from,
  to,
  message,
  suggestion,
});

/**
 * An unknown stretch: how far the unknown name reaches, and what was likely meant. `spans` are the stretches it may be,
 * shortest first; the one most like something known is taken, so that a misspelt "Kultur- och fritidsnämden" is not cut
 * at its "och".
 */
export function unknownName(text: string, spans: readonly Span[], candidates: readonly string[]): RuleProblem {
  const first = spans[0] ?? { from: 0, to: text.length };
  let likely: { span: Span; name: string; slips: number } | null = null;
  for (const span of spans) {
    const near = nearest(text.slice(span.from, span.to), candidates);
    if (near && (!likely || near.slips < likely.slips)) likely = { span, ...near };
  }
  const span = likely?.span ?? first;
  const suggestion = likely?.name ?? onlyOneWith(text.slice(first.from, first.to), candidates);
  const meant = suggestion ? `Menar du ${suggestion}?` : `Skriv ${RULE_ALLOWED}.`;
  return problemAt(span, `Vi hittar inte ${quoted(text, span)}. ${meant}`, suggestion);
}

const FEWEST_LETTERS = 4;

/** "Energi" for "Eskilstuna Energi AB", if no other name has it. */
function onlyOneWith(written: string, candidates: readonly string[]): string | null {
  const key = nameKey(written);
  if (key.length < FEWEST_LETTERS) return null;
  const holders = candidates.filter((candidate) => nameKey(candidate).includes(key));
  return holders.length === 1 ? (holders[0] ?? null) : null;
}

const LONGEST_QUOTE = 60;

/**
 * The words at the place, in quotation marks; with the place as a number too when the same words stand elsewhere as
 * well.
 */
export function quoted(text: string, { from, to }: Span): string {
  const written = text.slice(from, to);
  const words = written.replace(/\s+/g, ' ');
  const shown = words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
  return text.indexOf(written) === text.lastIndexOf(written) ? `”${shown}”` : `”${shown}” (tecken ${from + 1})`;
}
