import type { QuestionView } from '@yttra/remiss';
import type { Answer } from '@yttra/response';
import { Choice, Field, TextArea, type Option } from '../../../ui';
import { texts as frame } from '../frame/texts.sv';
import { texts } from './texts.sv';

/** The field in which a question is answered: text, or one of a few. */
export function AnswerField({
  question,
  answer,
  label,
}: {
  question: QuestionView;
  answer: Answer | null;
  label: string;
}) {
  if (question.type === 'text') {
    const text = answer && 'text' in answer ? answer.text : '';
    return <TextArea name="text" label={label} value={text} rows={12} editor />;
  }
  const value = answer && 'value' in answer ? String(answer.value) : '';
  const options = optionsOf(question);
  if (!options) return <Field name="value" label={label} value={value} inputmode="numeric" width="4" />;
  return (
    <Choice
      name="value"
      legend={label}
      options={[...options, { value: '', label: texts.notAnswered }]}
      value={value}
      inline={question.type === 'scale'}
    />
  );
}

const MOST_STEPS = 11;

/** Null for a scale of so many steps that a number is easier to write. */
function optionsOf({ type, options, min, max }: QuestionView): Option[] | null {
  if (type === 'yes_partly_no')
    return (['yes', 'partly', 'no'] as const).map((value) => ({ value, label: frame.yesPartlyNo[value] }));
  if (type === 'choice') return (options ?? []).map((option) => ({ value: option, label: option }));
  const [from, to] = [min ?? 1, max ?? 5];
  if (to - from >= MOST_STEPS) return null;
  return Array.from({ length: to - from + 1 }, (_none, step) => String(from + step)).map((value) => ({
    value,
    label: value,
  }));
}
