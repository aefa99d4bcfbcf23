import { YES_PARTLY_NO } from '@yttra/response';
import type { SnapshotAnswer, SnapshotQuestion } from './snapshot';

/** One alternative of a closed question, with the bodies that chose it. */
export interface Alternative {
  label: string;
  bodies: string[];
}

/** What the answers to a closed question are counted from. */
export type ClosedQuestion = Pick<SnapshotQuestion, 'type' | 'options' | 'scale'> & {
  answers: readonly Pick<SnapshotAnswer, 'body' | 'value' | 'state'>[];
};

/** How many answered what, in the order in which the alternatives were asked; none for a free text, or where nobody has answered. */
export function questionTally({ type, options, scale, answers }: ClosedQuestion): Alternative[] {
  if (type === 'text' || answers.every(({ state }) => state !== 'answered')) return [];
  return alternatives(type, options, scale).map((alternative) => ({
    label: valueText(type, alternative),
    bodies: answers.filter(({ value }) => value === alternative).map(({ body }) => body),
  }));
}

export function valueText(type: SnapshotQuestion['type'], value: string | number): string {
  return type === 'yes_partly_no' ? (YES_PARTLY_NO[value] ?? String(value)) : String(value);
}

function alternatives(type: string, options: string[] | null, scale: SnapshotQuestion['scale']): (string | number)[] {
  if (type === 'yes_partly_no') return Object.keys(YES_PARTLY_NO);
  if (options) return options;
  return scale ? Array.from({ length: scale.max - scale.min + 1 }, (_, i) => scale.min + i) : [];
}
