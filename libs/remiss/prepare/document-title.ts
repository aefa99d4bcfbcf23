import { onOneLine } from '@yttra/platform';

interface Named {
  kind: 'main' | 'attachment' | 'decision';
  /** What somebody has called it. */
  given: string | null | undefined;
  /** What it calls itself. */
  own: string | null | undefined;
  fileName: string;
  remissTitle: string;
}

/**
 * What a document is called where people read it. A file's name ("Riktlinje_v3_slutlig (2).docx") says how somebody
 * saved it: the document that is sent out for answer is called what the remiss is about, and an attachment by its
 * file's words.
 */
export function documentTitle({ kind, given, own, fileName, remissTitle }: Named): string {
  const named = given?.trim() || own?.trim();
  if (named) return onOneLine(named);
  const subject = remissTitle.replace(/^(remiss av|remiss:|förslag till) /i, '').trim();
  if (kind === 'main' && subject) return onOneLine(capitalised(subject));
  const words = fileName
    .replace(/\.\w{1,8}$/, '')
    .replace(/ ?\(\d{1,3}\)$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim();
  return onOneLine(capitalised(words || fileName));
}

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
