import type { AnswerValue, QuestionView } from '@yttra/remiss';
import type { Answer } from '@yttra/response';
import type { ComponentType } from 'preact';
import type { SentFields } from '../../http/form-body';

/** What the body itself answered to the same question in the round that this one follows. */
export interface OwnEarlier {
  caseNumber: string;
  value: AnswerValue;
}

export interface FieldProps {
  question: QuestionView;
  answer: Answer | null;
  label: string;
  /** The field's own name, or what the names of its fields begin with. */
  name: string;
  earlier?: OwnEarlier | null;
  /** What it says to leave the question without an answer. */
  none: string;
  /** Several stand on one page: no editor, fewer lines. */
  isOneOfMany: boolean;
}

/**
 * How questions of one kind are shown where they are answered. What is known of the kind stands in its row
 * (`@yttra/remiss`).
 */
export interface KindView {
  Field: ComponentType<FieldProps>;
  /** The fields as an answer fills them in: the form sends these names. */
  sent: (answer: Answer, name: string, question: QuestionView) => SentFields;
}

/** What stands in the answer, where it has a value. */
export const valueIn = (answer: Answer | null) => (answer && 'value' in answer ? answer.value : null);

/** The same where it is one text or number; empty where it has none. */
export function oneValueIn(answer: Answer | null): string {
  const value = valueIn(answer);
  return value === null || typeof value === 'object' ? '' : String(value);
}
