import { kindOfQuestion } from '@yttra/remiss';
import { Checks } from '../../ui';
import { valueIn, type KindView } from './kind-view';
import { texts } from './texts.sv';

const chosenIn = (answer: Parameters<typeof valueIn>[0]): string[] => {
  const value = valueIn(answer);
  return Array.isArray(value) ? value : [];
};

/** Any of a few; none ticked is no answer. */
export const severalOfView: KindView = {
  Field: ({ question, answer, label, name }) => (
    <Checks
      name={name}
      legend={label}
      hint={texts.several(question.max)}
      options={kindOfQuestion(question)
        .alternatives(question)
        .map((value) => ({ value: String(value), label: String(value) }))}
      values={chosenIn(answer)}
    />
  ),
  sent: (answer, name) => ({ [name]: chosenIn(answer) }),
};
