import { z } from 'zod';
import { choice } from './question-kinds/choice';
import { choices } from './question-kinds/choices';
import type { AnswerValue, QuestionKind } from './question-kinds/kind';
import { points } from './question-kinds/points';
import { scale } from './question-kinds/scale';
import { text } from './question-kinds/text';
import { yesPartlyNo } from './question-kinds/yes-partly-no';

/** The one table of kinds of question, in the order in which the officer chooses among them. */
export const QUESTION_KINDS = {
  text,
  yes_partly_no: yesPartlyNo,
  choice,
  choices,
  scale,
  points,
} as const satisfies Readonly<Record<string, QuestionKind>>;

export type QuestionType = keyof typeof QUESTION_KINDS;

/** For schemas: a question's type. */
export const questionType = z.enum(Object.keys(QUESTION_KINDS) as [QuestionType, ...QuestionType[]]);

/**
 * For schemas: what an answer holds that is not in words, of any kind. Whether it fits its question is `refused`'s
 * matter.
 */
export const answerValue = z.union([
  ...new Set(Object.values<QuestionKind>(QUESTION_KINDS).flatMap(({ value }) => (value ? [value] : []))),
]) as z.ZodType<AnswerValue, AnswerValue>;

/** The kind of a question: `kindOfQuestion(question).short(value, question)`. */
export const kindOfQuestion = ({ type }: { type: QuestionType }): QuestionKind => QUESTION_KINDS[type];

/** True where the answer is words of the body's own. */
export const isInWords = (question: { type: QuestionType }): boolean => kindOfQuestion(question).value === null;
