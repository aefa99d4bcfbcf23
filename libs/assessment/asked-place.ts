import { badPlace, noSuchWrittenPart, quoteElsewhere, quoteStands, quoteTooLong } from './assessment.errors';
import type { Part, WrittenPart } from './part';
import { cut, length, partPlaces, spanFault, type PartSpan } from './quotation';
import { LONGEST_QUOTE } from './viewpoint-input';

/** Where somebody wants a quotation to stand: a place, or words that stand once in the part, or in the answer. */
export interface AskedPlace {
  part?: Part | null;
  from?: number | null;
  to?: number | null;
  quote?: string | null;
  question?: number | null;
  section?: string | null;
}

export interface Quotation extends PartSpan {
  quote: string;
}

/**
 * The words that are meant, cut from the answer; null when none are. Errors: assessment.no_such_part,
 * assessment.bad_place (outside the text, between the halves of a letter, longer than a cell of a workbook holds),
 * assessment.quote_elsewhere, assessment.quote_not_once.
 */
export function quotationAt(parts: readonly WrittenPart[], asked: AskedPlace, body: string): Quotation | null {
  const quotation = meant(parts, asked, body);
  if (quotation && length(quotation.quote) > LONGEST_QUOTE) throw quoteTooLong(LONGEST_QUOTE);
  return quotation;
}

function meant(parts: readonly WrittenPart[], asked: AskedPlace, body: string): Quotation | null {
  const { part = null, from = null, to = null } = asked;
  const within = parts.filter(isMeant(asked));
  if (part !== null && within.length === 0) throw noSuchWrittenPart(part, parts, body);
  const words = asked.quote?.trim() ?? '';
  if (from !== null && to !== null) {
    const written = within[0]!;
    const span = { from, to };
    const fault = spanFault(written.text, span);
    if (fault) throw badPlace(fault, span, written);
    const quote = cut(written.text, span);
    if (words !== '' && words !== quote.trim()) throw quoteElsewhere(quote);
    return { part: written.part, ...span, quote };
  }
  if (words === '') return null;
  const places = partPlaces(within, words);
  if (places.length !== 1) throw quoteStands(places.length, within, body);
  return { ...places[0]!, quote: words };
}

/** What the log says of a quotation: where it stands, without its words. */
export const spanOf = (quotation: Quotation | null) =>
  quotation && { part: quotation.part, from: quotation.from, to: quotation.to };

const isMeant =
  ({ part = null, question = null, section = null }: AskedPlace) =>
  (written: WrittenPart): boolean =>
    (part === null || written.part === part) &&
    (question === null || written.question === question) &&
    (section === null || (written.about === section && written.part.startsWith('section:')));
