import { DomainError } from '@yttra/platform';
import type { QuestionView } from '@yttra/remiss';
import type { Answer } from '@yttra/response';
import { z } from 'zod';
import { texts } from './texts.sv';

const LONGEST = 50_000;

export const answerForm = z.object({
  version: z.coerce.number().int().min(0),
  text: z.string().max(LONGEST, texts.tooLong).default(''),
  value: z.string().max(300).default(''),
  nothing: z.literal('ja').optional(),
  till: z.enum(['nasta', 'stallningstagande']).optional(),
});
export type AnswerForm = z.infer<typeof answerForm>;

export const commentForm = z.object({
  comment: z.string().trim().min(1, texts.commentMissing).max(10_000, texts.commentTooLong),
});

/** What the form says to the question; null while it says nothing. Errors: both an answer and nothing to add. */
export function answerOf(question: Pick<QuestionView, 'type'>, { text, value, nothing }: AnswerForm): Answer | null {
  const given = question.type === 'text' ? text : value;
  const field = question.type === 'text' ? 'text' : 'value';
  if (nothing && given.trim() !== '')
    throw new DomainError({ code: 'answer.both_said', kind: 'invalid', field, message: texts.bothSaid });
  if (nothing) return { nothingToAdd: true };
  if (given.trim() === '') return null;
  if (question.type === 'text') return { text: given };
  if (question.type !== 'scale') return { value: given };
  const number = Number(given);
  if (!Number.isInteger(number))
    throw new DomainError({ code: 'answer.bad_number', kind: 'invalid', field, message: texts.badNumber });
  return { value: number };
}

/** The fields as an answer fills them in. */
export function fieldsOf(answer: Answer | undefined): Record<string, string> {
  if (!answer) return {};
  if ('text' in answer) return { text: answer.text };
  return 'value' in answer ? { value: String(answer.value) } : { nothing: 'ja' };
}
