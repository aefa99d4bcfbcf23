import type { QuestionView } from '@yttra/remiss';
import { z } from 'zod';
import { maybeLine, maybeText, version } from '../form-parts';
import { texts } from './texts.sv';

const maybeNumber = z
  .string()
  .max(100)
  .default('')
  .transform((written) => written.trim())
  .refine((written) => /^(-?\d{1,4})?$/.test(written), texts.wholeNumber)
  .transform((written) => (written === '' ? null : Number(written)));

/** One question as its form sends it. Fields of another type than the chosen one are left out. */
export const questionForm = z
  .object({
    version,
    text: z.string().max(2000).trim().min(1, texts.missing),
    help: maybeText(4000),
    type: z.enum(['text', 'yes_partly_no', 'choice', 'scale']).default('text'),
    options: z.string().max(30_000).default(''),
    min: maybeNumber,
    max: maybeNumber,
    minLabel: maybeLine(60),
    maxLabel: maybeLine(60),
  })
  .transform(({ options, min, max, minLabel, maxLabel, version, ...question }) => ({
    version,
    question: {
      ...question,
      options: question.type === 'choice' ? linesOf(options) : null,
      min: question.type === 'scale' ? min : null,
      max: question.type === 'scale' ? max : null,
      minLabel: question.type === 'scale' ? minLabel : null,
      maxLabel: question.type === 'scale' ? maxLabel : null,
    },
  }));
export type QuestionForm = z.infer<typeof questionForm>;
export type WrittenQuestion = Omit<QuestionView, 'number'>;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** `questions[3].options` → `options`: the form has one question. */
export const fieldOfOne = (field: string): string => /^questions\[\d+\]\.(\w+)/.exec(field)?.[1] ?? 'text';
