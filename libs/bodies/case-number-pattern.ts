/** A year, then what stands for a number of any length, in a pattern; all else in it is itself. */
const YEAR = 'ÅÅÅÅ';
const NUMBER = '#';
const YEAR_OR_NUMBER = /(ÅÅÅÅ|#+)/;

/** "KSKF/ÅÅÅÅ:#" or "ÅÅÅÅ.# KS": a pattern must have a number in it. */
export function isCaseNumberPattern(pattern: string): boolean {
  return pattern.includes(NUMBER) && pattern.trim() === pattern && pattern.length <= 60;
}

/** Whether a diarienummer looks as the authority writes its own. No pattern fits everything: numbers from elsewhere follow other habits. */
export function fitsPattern(pattern: string | null, caseNumber: string): boolean {
  if (pattern === null) return true;
  const pieces = pattern.split(YEAR_OR_NUMBER).map((piece) => {
    if (piece === YEAR) return '(19|20)\\d\\d';
    return piece.startsWith(NUMBER)
      ? '\\d{1,9}'
      : piece.replace(/[^\p{L}\p{N}]/gu, '\\$&').replace(/\\ /g, '[ \\u00a0]');
  });
  return new RegExp(`^${pieces.join('')}$`, 'i').test(caseNumber.trim());
}

/** What a number of the pattern looks like, for "Diarienumret brukar se ut som KSKF/2022:195". */
export const patternExample = (pattern: string): string => pattern.replaceAll(YEAR, '2022').replace(/#+/g, '195');
