import { isolated, listed } from '@yttra/platform';
import { kindOfQuestion } from '@yttra/remiss';
import { STANCE_WORDS } from '@yttra/response';
import { answerChart, countChart, type CountChart, type ShareChart } from './document-charts';
import { pointChart, type PointChart } from './point-chart';
import { askedIn, questionTally } from './question-tally';
import type { Snapshot, SnapshotAnswer, SnapshotQuestion } from './snapshot';
import { numeral, plainLine } from './swedish-prose';

export interface QuestionSection {
  number: number;
  heading: string;
  /** The question in full where it is too long for a heading, otherwise none. */
  question: { text: string }[];
  tally: { value: string; count: string; bodies: string }[];
  chart: ShareChart[];
  counts: CountChart[];
  points: PointChart[];
  answers: { body: string; stance: string; text: string; comment: { text: string }[] }[];
  /** Bodies that said that they have nothing to add, and those that left the question blank: not the same. */
  others: { label: string; bodies: string }[];
  comment: { text: string }[];
}

const LONGEST_HEADING = 160;

const fitsHeading = (text: string): boolean => text.length <= LONGEST_HEADING && !text.includes('\n');

/** The heading of a question where its answers are summed up: shortened where it is too long. */
export function shortHeading({ number, text }: Pick<SnapshotQuestion, 'number' | 'text'>): string {
  return `Fråga ${number}. ${isolated(fitsHeading(text) ? text : plainLine(text, LONGEST_HEADING))}`;
}

/** Each question with every answer to it. What bodies have answered stands as they wrote it. */
export function questionSections({ questions, recipients }: Snapshot): QuestionSection[] {
  const stances = new Map(recipients.map(({ body, stance }) => [body, stance ? STANCE_WORDS[stance] : '']));
  return questions.map((question) => {
    const { number, text, answers } = question;
    const fits = fitsHeading(text);
    const silent = (state: SnapshotAnswer['state']) =>
      answers.filter((answer) => answer.state === state).map(({ body }) => body);
    const tallied = questionTally(question);
    const points = pointChart(question);
    const named = tallied.length > 0 || points !== null;
    const counts = countChart(question);
    return {
      number,
      heading: fits ? `Fråga ${number}. ${isolated(text)}` : `Fråga ${number}`,
      question: fits ? [] : [{ text }],
      tally: tallied.map(({ label, bodies }) => ({
        value: label,
        count: numeral(bodies.length),
        bodies: listed(bodies) || '–',
      })),
      chart: answerChart(question),
      counts: counts ? [counts] : [],
      points: points ? [points] : [],
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
  question: Pick<SnapshotQuestion, 'type' | 'options' | 'scale'>,
  answer: Pick<SnapshotAnswer, 'text' | 'value' | 'state'>,
): string {
  if (answer.state === 'nothing_to_add') return 'Inget att tillägga';
  if (answer.state === 'blank') return 'Har inte besvarat frågan';
  const { value } = answer;
  const said = value === null || value === undefined ? '' : kindOfQuestion(question).full(value, askedIn(question));
  return [said, answer.text ?? ''].filter((part) => part !== '').join('\n');
}
