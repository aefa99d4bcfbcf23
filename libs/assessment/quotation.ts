import { kindOf, type Part, type WrittenPart } from './part';

/** A stretch of a part: from the first code point to before the last, counted in the stored text. */
export interface Span {
  from: number;
  to: number;
}

export interface PartSpan extends Span {
  part: Part;
}

const letters = new Intl.Segmenter('sv', { granularity: 'grapheme' });

/** How many code points the text has: what PostgreSQL and a place count in. */
export function length(text: string): number {
  let points = 0;
  for (let at = 0; at < text.length; at = after(text, at)) points += 1;
  return points;
}

/** The words that stand at a place. */
export function cut(text: string, { from, to }: Span): string {
  const start = unitOf(text, from);
  return text.slice(start, start + unitOf(text.slice(start), to - from));
}

/** What is wrong with a place in a text; null for one that holds whole letters of it. */
export function spanFault(text: string, { from, to }: Span): 'outside' | 'empty' | 'half' | null {
  if (from >= to) return 'empty';
  if (from < 0 || to > length(text)) return 'outside';
  return isBetweenLetters(text, unitOf(text, from)) && isBetweenLetters(text, unitOf(text, to)) ? null : 'half';
}

/** Every place of the text where the words stand, whole letters only. Places may lie over each other. */
export function placesOf(text: string, words: string): Span[] {
  if (words === '') return [];
  const many = length(words);
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, after(text, at))) {
    if (!isBetweenLetters(text, at) || !isBetweenLetters(text, at + words.length)) continue;
    const from = length(text.slice(0, at));
    found.push({ from, to: from + many });
  }
  return found;
}

/** Where the words stand in any of the parts. */
export function partPlaces(parts: readonly WrittenPart[], words: string): PartSpan[] {
  return parts.flatMap(({ part, text }) => placesOf(text, words).map((span) => ({ part, ...span })));
}

/**
 * Where a quotation stands in the next version of the answer: at the same place of the same part, otherwise the one
 * place of that part where its words stand, otherwise the one place of the whole answer. Null when somebody has to
 * decide.
 */
export function followed(
  quotation: PartSpan & { quote: string },
  before: readonly WrittenPart[],
  next: readonly WrittenPart[],
): PartSpan | null {
  const { part, from, to, quote } = quotation;
  const same = samePart(part, before, next);
  const here = same ? placesOf(same.text, quote) : [];
  if (same && here.some((span) => span.from === from)) return { part: same.part, from, to };
  if (same && here.length === 1) return { part: same.part, ...here[0]! };
  const anywhere = here.length === 0 ? partPlaces(next, quote) : [];
  return anywhere.length === 1 ? anywhere[0]! : null;
}

/**
 * The part of the next version that is about the same: a section by its heading, a reservation by its names, all else
 * by its own name.
 */
export function samePart(
  part: Part,
  before: readonly WrittenPart[],
  next: readonly WrittenPart[],
): WrittenPart | undefined {
  const known = before.find((one) => one.part === part);
  const isSame = (one: WrittenPart) =>
    kindOf(one.part).kind === kindOf(part).kind && (known?.about ?? null) === one.about;
  const there = next.find((one) => one.part === part);
  if (there && isSame(there)) return there;
  return (known?.about ?? null) === null ? undefined : next.find(isSame);
}

const isBetweenLetters = (text: string, at: number): boolean =>
  at === 0 || at >= text.length || letters.segment(text).containing(at)?.index === at;

/** The index after the code point that begins here. */
const after = (text: string, at: number): number => at + (text.codePointAt(at)! > 0xffff ? 2 : 1);

/** The index at which a code point begins; the end for one past it. */
function unitOf(text: string, point: number): number {
  let at = 0;
  for (let passed = 0; passed < point && at < text.length; passed += 1) at = after(text, at);
  return at;
}
