import { mustChoose, ONE_VALUE, option, optionsFault, type QuestionKind } from './kind';

/** One of the officer's alternatives. */
export const choice: QuestionKind = {
  ...ONE_VALUE,
  choose: 'Ett av flera alternativ',
  named: 'Ett av flera alternativ',
  fields: { options: { label: 'Alternativ', hint: 'Ett på varje rad.' } },
  fault: (question) => optionsFault(question, { least: 2, many: 'svarsalternativ', one: 'Alternativet' }),
  told: ({ options }) => {
    const all = (options ?? []).join(' / ');
    return { list: `Ett av flera alternativ: ${all}`, letter: all };
  },
  value: option,
  bounds: () => null,
  refused: (value, { options }, number) =>
    typeof value === 'string' && options?.includes(value) ? [] : mustChoose((options ?? []).join(' / '), number),
  compiled: 'shares',
  alternatives: ({ options }) => options ?? [],
  isPlainWord: false,
};
