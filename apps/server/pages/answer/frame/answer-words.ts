import type { QuestionView } from '@yttra/remiss';
import { isBlank, type Answer } from '@yttra/response';
import { texts } from './texts.sv';

/** An answer in plain words. An empty one is called so: it is not the same as having nothing to add. */
export function answerWords(
  { type, min, max }: Pick<QuestionView, 'type' | 'min' | 'max'>,
  answer: Answer | null | undefined,
): string {
  if (!answer || isBlank(answer)) return texts.blank;
  if ('nothingToAdd' in answer) return texts.nothingToAdd;
  if ('text' in answer) return answer.text;
  const { value } = answer;
  if (type === 'yes_partly_no') return (texts.yesPartlyNo as Record<string, string>)[String(value)] ?? String(value);
  if (type === 'scale' && typeof value === 'number') return texts.scale(value, min ?? 1, max ?? 5);
  return String(value);
}
