import { unbrokenDays, unbrokenFigures, unbrokenSection } from '@yttra/platform';

const NO_BREAK = '\u00a0';
/** It could end its line at the hyphen too. */
const TELEPHONE = /\b0\d{1,3}-\d{4,15}/;

/**
 * A text whose days, sections and figures stay on one line: "14 december 2026", "§ 141", "25 MB". By its look alone: it
 * is copied with plain blanks, as it is stored.
 */
export function Kept({ text }: { text: string }) {
  const joined = unbrokenFigures(unbrokenSection(unbrokenDays(text.replaceAll(NO_BREAK, ' '))));
  let at = 0;
  return (
    <>
      {joined.split(/([ \n])/).map((word) => {
        const from = at;
        at += word.length;
        const plain = word.replaceAll(/[^]/g, (sign, place: number) => (sign === NO_BREAK ? ' ' : text[from + place]!));
        return word.includes(NO_BREAK) || TELEPHONE.test(word) ? <span class="y-day">{plain}</span> : plain;
      })}
    </>
  );
}
