import { kindOfQuestion, type AnswerFault, type AskedQuestion, type QuestionType } from '@yttra/remiss';
import type { Answer } from './response-content';

/** A question as far as its answer must fit it. */
export type AnsweredQuestion = AskedQuestion & { number: number; type: QuestionType };

type Said = Exclude<Answer, { nothingToAdd: true }>;

/** What was chosen or written, in as many words as it takes where it stands alone; a text as it is. */
export function saidIn(question: Omit<AnsweredQuestion, 'number'>, answer: Said): string {
  return 'text' in answer ? answer.text : kindOfQuestion(question).full(answer.value, question);
}

/** Why an answer does not fit its question; empty when it does. */
export function misfits(question: AnsweredQuestion, answer: Said): AnswerFault[] {
  const kind = kindOfQuestion(question);
  const isText = 'text' in answer;
  if (isText && kind.value === null) return [];
  return kind.refused(isText ? Number.NaN : answer.value, question, question.number);
}
