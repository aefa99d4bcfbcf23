/** What turns the direction of the words beside it: marks, embeddings, overrides and isolates. */
const TURNS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const [OPENS, PDF, PDI, FSI] = [/[\u202A\u202B\u202D\u202E]/, '\u202C', '\u2069', '\u2068'];
const ISOLATES = /[\u2066-\u2068]/;

/** True for a text that may turn what stands beside it. */
export const turnsDirection = (text: string): boolean => TURNS.test(text);

/**
 * A text that people wrote, to stand inside a sentence of ours: it keeps its directions and turns none of our words. A
 * text that turns nothing stays what it is.
 */
export const isolated = (text: string): string => (turnsDirection(text) ? FSI + balanced(text) + PDI : text);

/** The text without what would end an isolate that lies round it, and with all that it begins brought to an end. */
export function balanced(text: string): string {
  const open: string[] = [];
  let kept = '';
  for (const sign of text) {
    if (ISOLATES.test(sign)) open.push(PDI);
    else if (OPENS.test(sign)) open.push(PDF);
    else if (sign === PDF || sign === PDI) {
      const at = sign === PDI ? open.lastIndexOf(PDI) : open.at(-1) === PDF ? open.length - 1 : -1;
      if (at < 0) continue;
      open.length = at;
    }
    kept += sign;
  }
  return kept + open.reverse().join('');
}
