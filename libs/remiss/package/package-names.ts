import { trimmed } from '@yttra/documents';

const FORBIDDEN = /[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu;
const LONGEST = 120;

/** A name that every system can unpack: no path, no drive, no control characters, never empty or only dots. */
export function entryName(written: string): string {
  const name = trimmed(written.normalize('NFC').replace(FORBIDDEN, '-'), /[\s.]/);
  return shortened(name || 'fil');
}

/** "03 Riktlinje.docx": in order, and never two alike. */
export const numbered = (index: number, written: string): string =>
  `${String(index + 1).padStart(2, '0')} ${entryName(written)}`;

/** The ending tells the kind of file, so it stays. */
function shortened(name: string): string {
  if (name.length <= LONGEST) return name;
  const ending = /\.\w{1,8}$/.exec(name)?.[0] ?? '';
  return `${name.slice(0, LONGEST - ending.length)}${ending}`;
}
