import { kindOfQuestion } from '@yttra/remiss';
import { Choice, Field } from '../../ui';
import { oneValueIn, type KindView } from './kind-view';
import { oneOfView } from './one-of-view';
import { texts } from './texts.sv';

/** With more steps than these a number is easier to write than to choose. */
const MOST_STEPS = 11;

export const scaleView: KindView = {
  ...oneOfView,
  Field: ({ question, answer, label, name, none }) => {
    const { min, max, minLabel, maxLabel } = question;
    const steps = kindOfQuestion(question).alternatives(question);
    const value = oneValueIn(answer);
    if (steps.length > MOST_STEPS) {
      const hint = texts.scaleEnds([min!, minLabel], [max!, maxLabel]);
      return <Field name={name} label={label} hint={hint} value={value} inputmode="numeric" width="4" />;
    }
    const words = new Map([
      [min, minLabel],
      [max, maxLabel],
    ]);
    const options = steps.map((step) => {
      const word = words.get(Number(step));
      return { value: String(step), label: word ? `${step} – ${word}` : String(step) };
    });
    return (
      <Choice name={name} legend={label} options={[...options, { value: '', label: none }]} value={value} inline />
    );
  },
};
