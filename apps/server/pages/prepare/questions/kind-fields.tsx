import {
  QUESTION_KINDS,
  type QuestionField,
  type QuestionKind,
  type QuestionType,
  type QuestionView,
} from '@yttra/remiss';
import type { FunctionComponent } from 'preact';
import { Choice, Field, TextArea } from '../../../ui';
import type { FieldWords } from '../../../ui/field-frame';
import { texts } from './texts.sv';

type Written = QuestionView | undefined;

/** How each field beside a question's text is filled in, whichever kind asks for it. */
const FIELDS: Readonly<Record<QuestionField, FunctionComponent<FieldWords & { question: Written }>>> = {
  options: ({ question, ...words }) => <TextArea {...words} rows={3} value={question?.options?.join('\n')} />,
  min: ({ question, ...words }) => <Field {...words} width="4" inputmode="numeric" value={question?.min} />,
  max: ({ question, ...words }) => <Field {...words} width="4" inputmode="numeric" value={question?.max} />,
  minLabel: ({ question, ...words }) => <Field {...words} width="20" maxlength={60} value={question?.minLabel} />,
  maxLabel: ({ question, ...words }) => <Field {...words} width="20" maxlength={60} value={question?.maxLabel} />,
};

/** How the body is to answer, each way with what it needs. */
export function KindFields({ question }: { question: Written }) {
  const kinds = Object.entries<QuestionKind>(QUESTION_KINDS) as [QuestionType, QuestionKind][];
  return (
    <Choice
      name="type"
      legend={texts.type.legend}
      value={question?.type ?? 'text'}
      options={kinds.map(([type, { choose, fields }]) => {
        const own = question?.type === type ? question : undefined;
        const asked = Object.keys(fields) as QuestionField[];
        return {
          value: type,
          label: choose,
          more: asked.length > 0 && asked.map((field) => fieldOf(field, { type, words: fields[field]!, own })),
        };
      })}
    />
  );
}

function fieldOf(
  field: QuestionField,
  { type, words, own }: { type: QuestionType; words: NonNullable<QuestionKind['fields'][QuestionField]>; own: Written },
) {
  const Asked = FIELDS[field];
  return <Asked key={field} {...words} name={`kinds.${type}.${field}`} question={own} />;
}
