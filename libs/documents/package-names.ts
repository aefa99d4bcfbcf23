import { trimmed } from './trimmed';

/** What no system unpacks: folders, control and direction characters, what Windows refuses. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu;
/** Windows keeps these names for itself, whatever the extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const LONGEST = 100;

/**
 * A name that every system can unpack: never a folder, never empty, never longer than 100 characters, its ending kept.
 */
export function packedName(written: string): string {
  const plain = trimmed(written.normalize('NFC').replace(UNSAFE, '-'), /[\s.]/);
  const short = [...plain].length > LONGEST ? shortened(plain) : plain;
  return RESERVED.test(short) ? `fil-${short}` : short || 'fil';
}

/** "03 Riktlinje.docx": in order, and never two alike. `index` is counted from 0. */
export const numberedName = (index: number, written: string): string =>
  `${String(index + 1).padStart(2, '0')} ${packedName(written)}`;

/**
 * As `packedName`, in the same order and none twice: the second of two alike says so. A name that people gave is
 * otherwise kept.
 */
export function packedNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const [, stem, extension] = /^(.*?)(\.[^.]{1,10})?$/s.exec(packedName(name))!;
    let unique = `${stem}${extension ?? ''}`;
    for (let n = 2; taken.has(unique.toLocaleLowerCase('sv')); n++) unique = `${stem} (${n})${extension ?? ''}`;
    taken.add(unique.toLocaleLowerCase('sv'));
    return unique;
  });
}

function shortened(name: string): string {
  const extension = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  return [...name].slice(0, LONGEST - extension.length).join('') + extension;
}
