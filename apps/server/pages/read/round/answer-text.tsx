import type { QuestionView } from '@yttra/remiss';
import type { Answer } from '@yttra/response';
import { isBlank, saidIn } from '@yttra/response';
import { Prose } from '../../../ui';
import { texts } from './texts.sv';

/** What a body answered, whole. Nothing to add is an answer, and not the same as none. */
export function AnswerText({ question, answer }: { question: QuestionView; answer: Answer | undefined }) {
  if (!answer || isBlank(answer)) return <p class="y-quiet">{texts.blank}</p>;
  if ('nothingToAdd' in answer) return <p class="y-quiet">{texts.nothingToAdd}</p>;
  return <Prose text={answerWords(question, answer)} />;
}

/** The same in plain words, for a table or a file; empty where there is no answer. */
export function answerWords(question: QuestionView, answer: Answer | undefined): string {
  if (!answer || isBlank(answer)) return '';
  return 'nothingToAdd' in answer ? texts.nothingToAdd : saidIn(question, answer);
}
