import { trimmed } from '@yttra/documents';

/** Windows keeps these names for itself, whatever the extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Names that every system can unpack, in the same order: no folder, nothing that Windows refuses, none twice. A name that people
 * gave is otherwise kept.
 */
export function packageNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const safe = unpackable(name);
    const [, stem, extension] = /^(.*?)(\.[^.]{1,10})?$/s.exec(safe)!;
    let unique = safe;
    for (let n = 2; taken.has(unique.toLocaleLowerCase('sv')); n++) unique = `${stem} (${n})${extension ?? ''}`;
    taken.add(unique.toLocaleLowerCase('sv'));
    return unique;
  });
}

function unpackable(name: string): string {
  const plain = trimmed(name.normalize('NFC').replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_'), /[. ]/);
  const short = [...plain].length > 100 ? shortened(plain) : plain;
  return short === '' || RESERVED.test(short) ? `fil_${short}` : short;
}

function shortened(name: string): string {
  const extension = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  return [...name].slice(0, 100 - extension.length).join('') + extension;
}
