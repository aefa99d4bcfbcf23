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
  name,
}: {
  question: QuestionView;
  answer: Answer | null;
  label: string;
  /** In place of the usual name, where several stand on one page. */
  name?: string;
}) {
  if (question.type === 'text') {
    const text = answer && 'text' in answer ? answer.text : '';
    return <TextArea name={name ?? 'text'} label={label} value={text} rows={name ? 4 : 12} editor={!name} />;
  }
  const value = answer && 'value' in answer ? String(answer.value) : '';
  const options = optionsOf(question);
  const hint = scaleHint(question);
  if (!options)
    return <Field name={name ?? 'value'} label={label} hint={hint} value={value} inputmode="numeric" width="4" />;
  return (
    <Choice
      name={name ?? 'value'}
      hint={hint}
      legend={label}
      options={[...options, { value: '', label: texts.notAnswered }]}
      value={value}
      inline={question.type === 'scale'}
    />
  );
}

const MOST_STEPS = 11;

/** Null for a scale of so many steps that a number is easier to write. */
function optionsOf({ type, options, min, max, minLabel, maxLabel }: QuestionView): Option[] | null {
  if (type === 'yes_partly_no')
    return (['yes', 'partly', 'no'] as const).map((value) => ({ value, label: frame.yesPartlyNo[value] }));
  if (type === 'choice') return (options ?? []).map((option) => ({ value: option, label: option }));
  const [from, to] = [min ?? 1, max ?? 5];
  if (to - from >= MOST_STEPS) return null;
  const words = new Map([
    [from, minLabel],
    [to, maxLabel],
  ]);
  return Array.from({ length: to - from + 1 }, (_none, step) => from + step).map((value) => ({
    value: String(value),
    label: words.get(value) ? `${value} – ${words.get(value)}` : String(value),
  }));
}

/** Where the steps are too many to name each, the ends are told. */
function scaleHint({ type, min, max, minLabel, maxLabel }: QuestionView): string | undefined {
  if (type !== 'scale' || min === null || max === null || max - min < MOST_STEPS) return undefined;
  return texts.scaleEnds([min, minLabel], [max, maxLabel]);
}
