/** A year, then what stands for a number of any length, in a pattern; all else in it is itself. */
const YEAR = 'ÅÅÅÅ';
const NUMBER = '#';
const LONGEST_PATTERN = 60;
const LONGEST_CASE_NUMBER = 100;
const MOST_DIGITS = 9;

/** "KSKF/ÅÅÅÅ:#" or "ÅÅÅÅ.# KS": a pattern must have a number in it. */
export function isCaseNumberPattern(pattern: string): boolean {
  return pattern.length <= LONGEST_PATTERN && pattern.includes(NUMBER) && pattern.trim() === pattern;
}

/**
 * Whether a diarienummer looks as the authority writes its own. No pattern fits everything: numbers from elsewhere
 * follow other habits.
 */
export function fitsPattern(pattern: string | null, caseNumber: string): boolean {
  if (pattern === null) return true;
  const written = caseNumber.trim();
  if (pattern.length > LONGEST_PATTERN || written.length > LONGEST_CASE_NUMBER) return false;
  return piecesOf(pattern)
    .reduce((places, piece) => placesAfter(piece, places, written), new Set([0]))
    .has(written.length);
}

/** What a number of the pattern looks like, for "Diarienumret brukar se ut som KSKF/2022:195". */
export const patternExample = (pattern: string): string => pattern.replaceAll(YEAR, '2022').replace(/#+/g, '195');

/** A year, a number, or one sign that is itself. */
const piecesOf = (pattern: string): string[] => pattern.match(/ÅÅÅÅ|#+|[^]/gu) ?? [];

/**
 * Every place that the text may have been read to after the piece, from all where it may begin: each is tried once,
 * none again.
 */
function placesAfter(piece: string, places: ReadonlySet<number>, text: string): Set<number> {
  const after = new Set<number>();
  for (const place of places) {
    if (piece === YEAR) {
      if (/^(19|20)\d\d$/.test(text.slice(place, place + 4))) after.add(place + 4);
    } else if (piece.startsWith(NUMBER)) {
      for (let end = place; end < place + MOST_DIGITS && /\d/.test(text[end] ?? ''); end++) after.add(end + 1);
    } else if (isSame(text.slice(place, place + piece.length), piece)) after.add(place + piece.length);
  }
  return after;
}

/** Capitals and hard spaces are a matter of habit. */
function isSame(written: string, sign: string): boolean {
  return written.replace('\u00a0', ' ').toLowerCase() === sign.replace('\u00a0', ' ').toLowerCase();
}
