import { ONE_VALUE, type QuestionKind } from './kind';

/** Answered in free text. */
export const text: QuestionKind = {
  ...ONE_VALUE,
  choose: 'Med text',
  named: 'Svar med text',
  fields: {},
  fault: () => null,
  told: () => ({ list: 'Svar med text', letter: '' }),
  value: null,
  bounds: () => null,
  refused: (_value, _question, number) => [{ message: `Skriv svaret på fråga ${number} som text.`, allowed: 'text' }],
  compiled: 'words',
  alternatives: () => [],
  isPlainWord: false,
};
