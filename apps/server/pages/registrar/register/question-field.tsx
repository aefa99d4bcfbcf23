import type { QuestionView } from '@yttra/remiss';
import { Check, Field, Select, TextArea } from '../../../ui';
import { texts } from './texts.sv';

/** What the paper says on one question, where it can be written in. */
export function QuestionField({ question }: { question: QuestionView }) {
  const { number, type } = question;
  return (
    <>
      <Answer question={question} />
      {type === 'text' && <Check name="nothing" value={String(number)} label={texts.nothing} />}
    </>
  );
}

function Answer({
  question: { number, text, type, options, min, max, minLabel, maxLabel },
}: {
  question: QuestionView;
}) {
  const words = { name: `answers.${number}`, label: texts.question(number, text) };
  if (type === 'text') return <TextArea {...words} rows={4} />;
  if (type === 'scale')
    return <Field {...words} hint={texts.scale([min, minLabel], [max, maxLabel])} width="4" inputmode="numeric" />;
  const choices =
    type === 'yes_partly_no'
      ? Object.entries(texts.yesPartlyNo).map(([value, label]) => ({ value, label }))
      : (options ?? []).map((option) => ({ value: option, label: option }));
  return <Select {...words} options={[{ value: '', label: texts.noAnswer }, ...choices]} />;
}
