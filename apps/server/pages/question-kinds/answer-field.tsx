import { isInWords, type QuestionView } from '@yttra/remiss';
import { KIND_VIEWS } from '.';
import type { FieldProps } from './kind-view';
import { texts } from './texts.sv';

type Props = Pick<FieldProps, 'question' | 'answer' | 'label' | 'earlier'> & {
  /** In place of the usual name, where several stand on one page. */
  name?: string;
  none?: string;
};

/** The name of the field in which a question is answered. */
export const fieldOf = (question: QuestionView): 'text' | 'value' => (isInWords(question) ? 'text' : 'value');

/** The field in which a question is answered, as its kind has it. */
export function AnswerField({ question, name, none = texts.notAnswered, ...rest }: Props) {
  const { Field } = KIND_VIEWS[question.type];
  return (
    <Field
      question={question}
      name={name ?? fieldOf(question)}
      none={none}
      isOneOfMany={name !== undefined}
      {...rest}
    />
  );
}
