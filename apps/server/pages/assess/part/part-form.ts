import type { NewViewpoint, ReadPart, Span } from '@yttra/assessment';
import { sentencesOf } from '@yttra/assessment';
import { DomainError } from '@yttra/platform';
import { z } from 'zod';
import { many } from '../../../web/form-fields';
import { viewpointFields } from '../frame/viewpoint-form';
import { texts } from './texts.sv';

const point = z.coerce.number().int().min(0).max(100_000);

/** What is marked: sentences by their places, or the very words that were chosen with the mouse or the keyboard. */
export const markedWords = {
  mening: many(
    z
      .string()
      .max(20)
      .regex(/^\d{1,6}-\d{1,6}$/),
  ),
  fran: z.union([z.literal(''), point]).optional(),
  till: z.union([z.literal(''), point]).optional(),
};

/** A viewpoint that is marked in a part. */
export const marking = z.object({
  ...viewpointFields,
  ...markedWords,
  /** The version that was read. */
  svar: z.uuid(),
});
export type Marking = z.infer<typeof marking>;

/** What is marked: one stretch of the part, or nothing. Errors: sentences that do not follow on each other. */
export function markedSpan(
  { mening, fran, till }: Pick<Marking, 'mening' | 'fran' | 'till'>,
  text: string,
): Span | null {
  if (typeof fran === 'number' && typeof till === 'number') return { from: fran, to: till };
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
  const heading = form.text ?? (span && firstWords([...text].slice(span.from, span.to).join('')));
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

/** Nothing that can be quoted was marked: told at the sentences. */
export const nothingMarked = (message: string) =>
  new DomainError({
    code: 'assessment.marking',
    kind: 'invalid',
    message,
    fields: [{ field: 'mening', message, allowed: 'en mening, flera efter varandra, eller en rubrik utan citat' }],
  });
