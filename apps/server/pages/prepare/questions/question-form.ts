import { QUESTION_KINDS, questionType, type QuestionField, type QuestionKind, type QuestionView } from '@yttra/remiss';
import { alsoAsked } from '@yttra/platform';
import { z } from 'zod';
import { maybeLine, maybeText, version } from '../form-parts';
import { texts } from './texts.sv';

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const maybeNumber = z
  .string()
  .max(100)
  .default('')
  .transform((written) => written.trim())
  .refine((written) => /^(-?\d{1,4})?$/.test(written), texts.wholeNumber)
  .transform((written) => (written === '' ? null : Number(written)));

/** How each field beside the text is written. */
const beside = z.object({
  options: z.string().max(30_000).default('').transform(linesOf),
  min: maybeNumber,
  max: maybeNumber,
  minLabel: maybeLine(60),
  maxLabel: maybeLine(60),
} satisfies Record<QuestionField, z.ZodType>);

const NOTHING_BESIDE = { options: null, min: null, max: null, minLabel: null, maxLabel: null };

/**
 * One question as its form sends it: each kind has fields of its own (`kinds.scale.min`), and those of another than the
 * chosen are left out.
 */
export const questionForm = z
  .object({
    version,
    text: z.string().max(2000).trim().min(1, texts.missing),
    help: maybeText(4000),
    type: questionType.default('text'),
    kinds: z.partialRecord(questionType, beside).default({}),
  })
  .check(
    alsoAsked<{ type: QuestionView['type']; kinds: Partial<Record<QuestionView['type'], object>> }>(
      ({ type, kinds }) => {
        const fault = type && QUESTION_KINDS[type].fault({ ...NOTHING_BESIDE, ...kinds?.[type] });
        return fault ? [{ ...fault, field: `kinds.${type}.${fault.field}` }] : [];
      },
    ),
  )
  .transform(({ version, kinds, ...question }): { version: number; question: WrittenQuestion } => {
    const { fields }: QuestionKind = QUESTION_KINDS[question.type];
    const written = Object.entries(kinds[question.type] ?? {}).filter(([field]) => field in fields);
    return { version, question: { ...question, ...NOTHING_BESIDE, ...Object.fromEntries(written) } };
  });
export type QuestionForm = z.infer<typeof questionForm>;
export type WrittenQuestion = Omit<QuestionView, 'number'>;

/**
 * The form has one question, and the fields of its kind are that kind's own: `questions[3].options` →
 * `kinds.choice.options`.
 */
export const fieldOfOne = (type: QuestionView['type']) => (path: string) => {
  const field = /^questions\[\d+\]\.(\w+)/.exec(path)?.[1] ?? 'text';
  return field in NOTHING_BESIDE ? `kinds.${type}.${field}` : field;
};
