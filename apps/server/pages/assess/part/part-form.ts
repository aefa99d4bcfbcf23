import type { Disposition, NewViewpoint, ReadPart, Span } from '@yttra/assessment';
import { dispositionFaults, sentencesOf } from '@yttra/assessment';
import { alsoAsked, DomainError } from '@yttra/platform';
import { z } from 'zod';
import { many } from '../../../web/form-fields';
import { renamingFields } from '../../answer/frame/renamed-fields';
import { viewpointFields } from '../frame/viewpoint-form';
import { texts } from './texts.sv';

/** Where marked words begin or end, as the page's script writes it: null where none are, not a number for no place. */
const point = z
  .string()
  .max(100)
  .optional()
  .transform((written) => (written ? (/^\d{1,7}$/.test(written) ? Number(written) : Number.NaN) : null));

/** What is marked: sentences by their places, or the very words that were chosen with the mouse or the keyboard. */
export const markedWords = {
  mening: many(z.string().max(20)),
  fran: point,
  till: point,
};
type MarkedWords = z.infer<z.ZodObject<typeof markedWords>>;

/** What has to be written together. */
type WrittenTogether = MarkedWords & { text: string | null; disposition: Disposition | null; reason: string | null };

/** A viewpoint that is marked in a part: words of it or a heading, and a reason where its disposition needs one. */
export const marking = z
  .object({
    ...viewpointFields,
    ...markedWords,
    /** The version that was read. */
    svar: z.uuid(),
  })
  .check(
    alsoAsked<WrittenTogether>(({ mening, fran, till, text, disposition, reason }) => {
      const isMarked = mening?.length !== 0 || (fran !== null && till !== null);
      return [
        ...(isMarked || text ? [] : nothingMarked(texts.nothingMarked).fields),
        ...dispositionFaults({ disposition: disposition ?? null, reason: reason ?? null }),
      ];
    }),
  );
export type Marking = z.infer<typeof marking>;

/** What is marked: one stretch of the part, or nothing. Errors: sentences that do not follow on each other. */
export function markedSpan({ mening, fran, till }: MarkedWords, text: string): Span | null {
  if (Number.isNaN(fran) || Number.isNaN(till)) throw nothingMarked(texts.noPlace);
  if (fran !== null && till !== null) return { from: fran, to: till };
  if (mening.length === 0) return null;
  const chosen = new Set(mening);
  const sentences = sentencesOf(text);
  const at = sentences.flatMap(({ from, to }, index) => (chosen.has(`${from}-${to}`) ? [index] : []));
  if (at.length !== chosen.size || at.at(-1)! - at[0]! !== at.length - 1) throw nothingMarked(texts.notInRow);
  return { from: sentences[at[0]!]!.from, to: sentences[at.at(-1)!]!.to };
}

/** The viewpoint that the form says; without a heading it has the first of what is marked. Errors: neither. */
export function markedViewpoint(
  form: Marking,
  { part, question, about, dissent, text }: ReadPart,
): Omit<NewViewpoint, 'recipientId'> {
  const span = markedSpan(form, text);
  const words = span && [...text].slice(span.from, span.to).join('');
  // A place without words is refused as that, whatever its heading.
  const heading = form.text ?? (words === '' ? '…' : firstWords(words ?? ''));
  if (!heading) throw nothingMarked(texts.nothingMarked);
  const { tags, aboutSection, disposition, reason, changeText } = form;
  const section = about !== null && dissent === null ? about : null;
  return {
    responseId: form.svar,
    part,
    ...(span ?? {}),
    ...(span ? {} : { question, section }),
    text: heading,
    tags,
    aboutSection,
    disposition,
    reason,
    changeText,
  };
}

const LONGEST_HEADING = 200;

function firstWords(quote: string): string {
  const sentence = sentencesOf(quote)[0]?.text ?? '';
  if (sentence.length <= LONGEST_HEADING) return sentence;
  const cut = sentence.slice(0, LONGEST_HEADING);
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}

/** What a place is refused for is told at the sentences. */
export const namingSentences = <Result>(work: () => Promise<Result>): Promise<Result> =>
  renamingFields((field) => field.replace(/^(from|to|part|quote|responseId)$/, 'mening'), work);

/** Nothing that can be quoted was marked: told at the sentences. */
export const nothingMarked = (message: string) =>
  new DomainError({
    code: 'assessment.marking',
    kind: 'invalid',
    message,
    fields: [{ field: 'mening', message, allowed: 'en mening, flera efter varandra, eller en rubrik utan citat' }],
  });
