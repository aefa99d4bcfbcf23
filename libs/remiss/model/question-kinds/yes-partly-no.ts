import { mustChoose, ONE_VALUE, option, plain, type QuestionKind } from './kind';

const WORDS: Readonly<Record<string, string>> = { yes: 'Ja', partly: 'Delvis', no: 'Nej' };
const STORED = new Map(Object.entries(WORDS).map(([stored, word]) => [word.toLocaleLowerCase('sv'), stored]));

const said: QuestionKind['short'] = (value) => WORDS[plain(value)] ?? plain(value);

/** Yes, partly or no; stored in English, written and read in Swedish too. */
export const yesPartlyNo: QuestionKind = {
  choose: 'Ja, delvis eller nej',
  named: 'Ja, delvis eller nej',
  fields: {},
  fault: () => null,
  told: () => ({ list: 'Ja, delvis eller nej', letter: 'ja, delvis eller nej' }),
  value: option,
  bounds: () => null,
  read: (written) => {
    const read = ONE_VALUE.read(written);
    return typeof read === 'string' ? (STORED.get(read.toLocaleLowerCase('sv')) ?? read) : read;
  },
  refused: (value, _question, number) =>
    typeof value === 'string' && Object.hasOwn(WORDS, value)
      ? []
      : mustChoose('Ja (yes), Delvis (partly) eller Nej (no)', number),
  short: said,
  full: said,
  compiled: 'shares',
  alternatives: () => Object.keys(WORDS),
  isPlainWord: true,
};
