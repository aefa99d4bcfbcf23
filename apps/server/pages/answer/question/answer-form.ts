import { DomainError } from '@yttra/platform';
import { kindOfQuestion, LONGEST_OPTION, type QuestionView } from '@yttra/remiss';
import { misfits, type Answer } from '@yttra/response';
import { z } from 'zod';
import type { SentFields } from '../../../http/form-body';
import { KIND_VIEWS } from '../../question-kinds';
import { fieldOf } from '../../question-kinds/answer-field';
import { texts } from './texts.sv';

const LONGEST = 50_000;

/** What a field, or several of one name, hold: the question's kind reads it. */
export const writtenValue = z
  .union([z.string().max(LONGEST_OPTION), z.array(z.string().max(LONGEST_OPTION)).max(100)])
  .default('');

export const answerForm = z.object({
  version: z.coerce.number().int().min(0),
  text: z.string().max(LONGEST, texts.tooLong).default(''),
  value: writtenValue,
  nothing: z.literal('ja').optional(),
  till: z.enum(['nasta', 'stallningstagande']).optional(),
});
export type AnswerForm = z.infer<typeof answerForm>;

export const commentForm = z.object({
  comment: z.string().trim().min(1, texts.commentMissing).max(10_000, texts.commentTooLong),
});

/**
 * What the form says to the question; null while it says nothing. Errors: an answer that does not fit, or one and
 * nothing to add.
 */
export function answerOf(question: QuestionView, { text, value, nothing }: AnswerForm): Answer | null {
  const field = fieldOf(question);
  const given = readAnswer(question, field === 'text' ? text : value);
  if (nothing && given)
    throw new DomainError({ code: 'answer.both_said', kind: 'invalid', field, message: texts.bothSaid });
  if (nothing) return { nothingToAdd: true };
  const faults = given ? misfits(question, given) : [];
  const fields = faults.map(({ row, message, allowed }) => ({
    field: row === undefined ? field : `${field}[${row}]`,
    message,
    allowed,
  }));
  if (fields[0])
    throw new DomainError({ code: 'answer.does_not_fit', kind: 'invalid', message: fields[0].message, fields });
  return given;
}

/** What is written in the fields of a question, as an answer; null where nothing is. */
export function readAnswer(question: QuestionView, written: unknown): Exclude<Answer, { nothingToAdd: true }> | null {
  const { value: shape, read } = kindOfQuestion(question);
  if (shape === null) return typeof written === 'string' && written.trim() !== '' ? { text: written } : null;
  const value = read(written, question);
  return value === null ? null : { value };
}

/** The fields as an answer fills them in. */
export function fieldsOf(question: QuestionView, answer: Answer | undefined): SentFields {
  if (!answer) return {};
  if ('nothingToAdd' in answer) return { nothing: 'ja' };
  return KIND_VIEWS[question.type].sent(answer, fieldOf(question), question);
}
