import { isBlank, saidIn, type Answer, type AnsweredQuestion } from '@yttra/response';
import { texts } from './texts.sv';

/** An answer in plain words. An empty one is called so: it is not the same as having nothing to add. */
export function answerWords(question: Omit<AnsweredQuestion, 'number'>, answer: Answer | null | undefined): string {
  if (!answer || isBlank(answer)) return texts.blank;
  return 'nothingToAdd' in answer ? texts.nothingToAdd : saidIn(question, answer);
}
