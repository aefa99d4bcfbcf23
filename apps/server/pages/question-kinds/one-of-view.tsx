import { kindOfQuestion } from '@yttra/remiss';
import { Choice } from '../../ui';
import { oneValueIn, type KindView } from './kind-view';

/** One of a few, or none of them. */
export const oneOfView: KindView = {
  Field: ({ question, answer, label, name, none }) => {
    const { alternatives, short } = kindOfQuestion(question);
    const options = alternatives(question).map((value) => ({ value: String(value), label: short(value, question) }));
    return (
      <Choice
        name={name}
        legend={label}
        options={[...options, { value: '', label: none }]}
        value={oneValueIn(answer)}
      />
    );
  },
  sent: (answer, name) => ({ [name]: oneValueIn(answer) }),
};
