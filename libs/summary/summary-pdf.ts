import type { SummaryDocument } from './summary-document';

/** Longer than any Swedish word that a line can hold. */
const LONGEST_WORD = 40;
const PIECE = 30;
const BREAK_HERE = '\u200b';

/**
 * The document as summary.typ takes it. An address or a row of signs without a space would run off the page, where nobody can read it:
 * places where the line may break are put into it. They show nothing.
 */
export function summaryPdfData(document: SummaryDocument): unknown {
  return withBreaks(document);
}

function withBreaks(value: unknown): unknown {
  if (typeof value === 'string') return value.length > LONGEST_WORD ? breakable(value) : value;
  if (Array.isArray(value)) return value.map(withBreaks);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withBreaks(item)]));
}

const characters = new Intl.Segmenter('sv', { granularity: 'grapheme' });

function breakable(text: string): string {
  return text.replace(/\S+/g, (word) => {
    if (word.length <= LONGEST_WORD) return word;
    const parts = Array.from(characters.segment(word), ({ segment }) => segment);
    return parts.map((part, i) => (i > 0 && i % PIECE === 0 ? BREAK_HERE + part : part)).join('');
  });
}
