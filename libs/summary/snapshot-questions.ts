import { isInWords } from '@yttra/remiss';
import type { IncludedResponse } from './snapshot-facts';
import type { SnapshotAnswer, SnapshotQuestion } from './snapshot';
import type { AnswerInput, QuestionInput, SummaryInput } from './summary-input';

type StoredAnswer = Omit<SnapshotAnswer, 'body' | 'comment'>;

/** Each question with every included answer to it, and the office's comments. Only statements answer questions. */
export function questionsOf({ remiss, comments }: SummaryInput, included: IncludedResponse[]): SnapshotQuestion[] {
  const commentOn = new Map(comments.map(({ question, body, text }) => [`${question} ${body ?? ''}`, text]));
  const statements = included
    .filter(({ response }) => response.kind === 'statement')
    .map(({ recipient, response }) => ({ body: recipient.body, answers: byQuestion(response.answers) }));
  return remiss.questions.map((question) => ({
    number: question.number,
    text: question.text,
    type: question.type,
    options: question.options,
    scale: question.scale,
    earlier: question.earlier ?? null,
    comment: commentOn.get(`${question.number} `) ?? null,
    answers: statements.map(({ body, answers }) => ({
      body,
      ...storedAnswer(question, answers.get(question.number)),
      comment: commentOn.get(`${question.number} ${body}`) ?? null,
    })),
  }));
}

export function byQuestion(answers: AnswerInput[]): Map<number, AnswerInput> {
  return new Map(answers.map((answer) => [answer.question, answer]));
}

/**
 * What stands in the answer, unchanged: `text` for a free text, `value` for the rest, with what was written beside it.
 * A question left blank is not the same as one on which the body has nothing to add.
 */
export function storedAnswer(question: QuestionInput, answer: AnswerInput | undefined): StoredAnswer {
  const text = answer?.text ?? '';
  const value = answer?.value ?? null;
  const hasContent = text !== '' || value !== null;
  const state = hasContent ? 'answered' : answer?.nothingToAdd ? 'nothing_to_add' : 'blank';
  if (isInWords(question)) return { text, state };
  return { value, ...(text === '' ? {} : { text }), state };
}
