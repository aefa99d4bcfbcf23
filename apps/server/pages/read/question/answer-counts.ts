import type { QuestionView } from '@yttra/remiss';
import type { Answer } from '@yttra/response';
import { texts as roundTexts } from '../round/texts.sv';

export interface AnswerCount {
  label: string;
  value: number;
}

/** How many have chosen each of a question's alternatives, in its own order; null for a question answered in free text. */
export function answerCounts(
  { type, options, min, max }: QuestionView,
  answers: readonly (Answer | undefined)[],
): AnswerCount[] | null {
  const values = answers.flatMap((answer) => (answer && 'value' in answer ? [String(answer.value)] : []));
  const choices: [value: string, label: string][] | null =
    type === 'yes_partly_no'
      ? Object.entries(roundTexts.yesPartlyNo)
      : type === 'choice'
        ? (options ?? []).map((option) => [option, option])
        : type === 'scale'
          ? range(min ?? 1, max ?? 5).map((step) => [String(step), String(step)])
          : null;
  return choices && choices.map(([value, label]) => ({ label, value: values.filter((one) => one === value).length }));
}

/** The one that most have chosen: what a chart's caption tells. Null while nobody has chosen any. */
export function mostChosen(counts: readonly AnswerCount[]): AnswerCount | null {
  const most = counts.toSorted((one, other) => other.value - one.value)[0];
  return most && most.value > 0 ? most : null;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.min(to - from + 1, 101) }, (_none, index) => from + index);
