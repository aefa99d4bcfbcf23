import { isolated } from '@yttra/platform';
import { STANCE_WORDS } from '@yttra/response';
import { YES_PARTLY_NO } from '@yttra/response';
import type { Snapshot, SnapshotAnswer, SnapshotQuestion } from './snapshot';
import { listed, numeral } from './swedish-prose';

export interface QuestionSection {
  number: number;
  heading: string;
  /** The question in full where it is too long for a heading, otherwise none. */
  question: { text: string }[];
  tally: { value: string; count: string; bodies: string }[];
  answers: { body: string; stance: string; text: string; comment: { text: string }[] }[];
  /** Bodies that said that they have nothing to add, and those that left the question blank: not the same. */
  others: { label: string; bodies: string }[];
  comment: { text: string }[];
}

const LONGEST_HEADING = 160;

/** Each question with every answer to it. What bodies have answered stands as they wrote it. */
export function questionSections({ questions, recipients }: Snapshot): QuestionSection[] {
  const stances = new Map(recipients.map(({ body, stance }) => [body, stance ? STANCE_WORDS[stance] : '']));
  return questions.map((question) => {
    const { number, text, answers } = question;
    const fits = text.length <= LONGEST_HEADING && !text.includes('\n');
    const silent = (state: SnapshotAnswer['state']) =>
      answers.filter((answer) => answer.state === state).map(({ body }) => body);
    const tallied = tally(question);
    const named = tallied.length > 0;
    return {
      number,
      heading: fits ? `Fråga ${number}. ${isolated(text)}` : `Fråga ${number}`,
      question: fits ? [] : [{ text }],
      tally: tallied,
      answers: answers
        .filter((answer) => isShown(answer, named))
        .map((answer) => ({
          body: answer.body,
          stance: stances.get(answer.body) ?? '',
          text: answerText(question, answer),
          comment: answer.comment === null ? [] : [{ text: answer.comment }],
        })),
      others: [
        { label: 'Inget att tillägga', bodies: listed(silent('nothing_to_add')) },
        { label: 'Har inte besvarat frågan', bodies: listed(silent('blank')) },
      ].filter(({ bodies }) => bodies !== ''),
      comment: question.comment === null ? [] : [{ text: question.comment }],
    };
  });
}

/** An answer whose every word already stands in the tally, beside the body's name, is not said twice. */
function isShown({ state, comment, text }: SnapshotAnswer, named: boolean): boolean {
  return comment !== null || (state === 'answered' && (!named || text !== undefined));
}

/** "Ja", "7", or the text; with what was written beside a value. */
export function answerText(
  { type }: Pick<SnapshotQuestion, 'type'>,
  answer: Pick<SnapshotAnswer, 'text' | 'value' | 'state'>,
): string {
  if (answer.state === 'nothing_to_add') return 'Inget att tillägga';
  if (answer.state === 'blank') return 'Har inte besvarat frågan';
  const value = answer.value === null || answer.value === undefined ? '' : valueText(type, answer.value);
  return [value, answer.text ?? ''].filter((part) => part !== '').join('\n');
}

function valueText(type: SnapshotQuestion['type'], value: string | number): string {
  return type === 'yes_partly_no' ? (YES_PARTLY_NO[value] ?? String(value)) : String(value);
}

/** How many answered what, in the order in which the alternatives were asked; none for a free text, or where nobody has answered. */
function tally({ type, options, scale, answers }: SnapshotQuestion): QuestionSection['tally'] {
  if (type === 'text' || answers.every(({ state }) => state !== 'answered')) return [];
  return alternatives(type, options, scale).map((alternative) => {
    const bodies = answers.filter(({ value }) => value === alternative).map(({ body }) => body);
    return {
      value: valueText(type, alternative),
      count: numeral(bodies.length),
      bodies: listed(bodies) || '–',
    };
  });
}

function alternatives(type: string, options: string[] | null, scale: SnapshotQuestion['scale']): (string | number)[] {
  if (type === 'yes_partly_no') return Object.keys(YES_PARTLY_NO);
  if (options) return options;
  return scale ? Array.from({ length: scale.max - scale.min + 1 }, (_, i) => scale.min + i) : [];
}
