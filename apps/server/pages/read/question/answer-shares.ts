import type { QuestionView } from '@yttra/remiss';
import type { Answer } from '@yttra/response';
import { answerShares, type ShareChart } from '@yttra/summary';

/** How many have chosen each of a question's alternatives, in its own order, as the summary counts them; null where there are none. */
export function sharesOf(
  { type, options, min, max }: QuestionView,
  answers: readonly (Answer | undefined)[],
): ShareChart | null {
  return answerShares({
    type,
    options,
    scale: min === null || max === null ? null : { min, max },
    answers: answers.map((answer) =>
      answer && 'value' in answer
        ? { body: '', value: answer.value, state: 'answered' }
        : { body: '', value: null, state: 'blank' },
    ),
  });
}
