import { kindOfQuestion, type QuestionView } from '@yttra/remiss';
import type { Answer } from '@yttra/response';
import { answerShares, type ShareChart } from '@yttra/summary';

/**
 * How many have chosen each of a question's alternatives, in its own order, as the summary counts them; null where
 * there are none.
 */
export function sharesOf(question: QuestionView, answers: readonly (Answer | undefined)[]): ShareChart | null {
  return answerShares({
    ...question,
    scale: kindOfQuestion(question).bounds(question),
    answers: answers.map((answer) =>
      answer && 'value' in answer
        ? { body: '', value: answer.value, state: 'answered' }
        : { body: '', value: null, state: 'blank' },
    ),
  });
}
