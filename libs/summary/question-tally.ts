import { kindOfQuestion, type AnswerValue, type AskedQuestion, type QuestionType } from '@yttra/remiss';
import { plainLine } from './swedish-prose';
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

type Asked = Pick<SnapshotQuestion, 'type' | 'options' | 'scale'>;

/** A question of a snapshot as its kind knows it. */
export const askedIn = ({ type, options, scale }: Asked): AskedQuestion & { type: QuestionType } => ({
  type,
  options,
  min: scale?.min ?? null,
  max: scale?.max ?? null,
});

/**
 * How many answered what, in the order in which the alternatives were asked; none for a free text, or where nobody has
 * answered.
 */
export function questionTally({ answers, ...question }: ClosedQuestion): Alternative[] {
  const asked = askedIn(question);
  if (answers.every(({ state }) => state !== 'answered')) return [];
  return kindOfQuestion(question)
    .alternatives(asked)
    .map((alternative) => ({
      label: valueText(question, alternative),
      bodies: answers.filter(({ value }) => hasChosen(value, alternative)).map(({ body }) => body),
    }));
}

/** A value in few words. */
export const valueText = (question: Asked, value: AnswerValue): string =>
  kindOfQuestion(question).short(value, askedIn(question));

/** An alternative as a sentence says it: our own plain word, or the officer's quoted and no longer than that. */
export const inSentence = (question: Pick<Asked, 'type'>, label: string, most: number): string =>
  kindOfQuestion(question).isPlainWord ? label.toLocaleLowerCase('sv') : `”${plainLine(label, most)}”`;

const hasChosen = (value: AnswerValue | null | undefined, alternative: string | number): boolean =>
  Array.isArray(value) ? value.includes(String(alternative)) : value === alternative;
