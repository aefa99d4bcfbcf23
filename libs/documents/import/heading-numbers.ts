import { roman } from './word/number-formats';

export interface WrittenNumber {
  number: string;
  heading: string;
}

/** "1 kap. Allmänt", "2 a § Tillägg", "§ 4 Ansvar", "Kapitel 2 Ansvar": nothing else begins so. */
const LEGAL =
  /^(\d{1,3}(?: ?[a-z])? kap\.?|\d{1,3}(?: ?[a-z])? §§?|§ ?\d{1,3}(?: ?[a-z])?\.?|kapitel \d{1,3}[.:]?)\s+(\S.*)$/i;
/** "4.1 Ansvar", "4. Ansvar", "4 Ansvar", "A. Bilaga", "IV. Ansvar": or a year, an amount, a name. */
const COUNTED = /^(\d{1,3}(?:\.\d{1,3}){0,8}|[A-ZÅÄÖ]|[IVXLC]{2,6})(\.)?\s+(\S.*)$/;
/** What a number stands before when it tells how many. */
const MEASURE =
  /^(?:\d{3}\b|%|procent|promille|kr\b|kronor|tkr|mnkr|mkr|mdkr|tusen|miljon|miljard|år\b|månad|veck|dag|timm|minut|meter|kilo|km\b|grader|personer|gånger|punkter\b|steg\b)/i;
/** How far a number may be from the one before it: a chapter may have been taken out. */
const LARGEST_GAP = 3;

/**
 * The number that is written first in each heading, and the rest; null for one that has none. A year or an amount is no
 * number: what is not plainly a chapter or a paragraph has to go on from the numbers before it.
 */
export function writtenNumbers(headings: readonly string[]): (WrittenNumber | null)[] {
  const current: number[] = [];
  let letter = 0;
  let latin = 0;
  return headings.map((text, index) => {
    const [, legal, after] = LEGAL.exec(text) ?? [];
    if (legal !== undefined) return { number: legal.replace(/[:]$/, ''), heading: after! };
    const [, number, point, heading] = COUNTED.exec(text) ?? [];
    if (number === undefined || MEASURE.test(heading!)) return null;
    if (/^\d/.test(number)) {
      const path = number.split('.').map(Number);
      if (!goesOn(path, current, index === 0, point !== undefined)) return null;
      current.splice(0, current.length, ...path);
    } else if (point === undefined) return null;
    else if (number === roman(latin + 1).toUpperCase()) latin += 1;
    else if (number === String.fromCharCode('A'.charCodeAt(0) + letter)) letter += 1;
    else return null;
    return { number, heading: heading! };
  });
}

/** True when the number is the next one somewhere in the outline, or nearly so. */
function goesOn(path: readonly number[], current: readonly number[], isFirst: boolean, hasPoint: boolean): boolean {
  // A draft may be a part of something: its first heading can have any number.
  if (current.length === 0) return isFirst ? hasPoint || path.length > 1 || path[0]! <= 20 : path[0]! <= 1;
  const same = path.findIndex((part, at) => part !== current[at]);
  if (same < 0) return false;
  const step = path[same]! - (current[same] ?? 0);
  return step > 0 && step <= LARGEST_GAP && path.slice(same + 1).every((part) => part <= 1);
}
