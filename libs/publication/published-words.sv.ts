import { decisionFormOf } from '@yttra/bodies';
import { INSTANCE_WORDS, isDecided, kindOfQuestion, isRepeal, OUTCOME_WORDS, type AnswerValue } from '@yttra/remiss';
import { STANCE_WORDS } from '@yttra/response';
import { STATUS_WORDS } from '@yttra/summary';
import type { Published, PublishedBody, PublishedDecision, PublishedEvent, PublishedMeeting } from './published';
import { longDay, sectionText } from './unbroken';

interface Row {
  term: string;
  value: string;
}

/** "Tillstyrker med synpunkter", "Ingen erinran", "Har tid kvar": a body's answer in a word, the summary's own. */
export function answerWord({ stance, status }: PublishedBody): string {
  const word = STATUS_WORDS[status];
  if (!stance) return word;
  return status === 'preliminary' ? `${STANCE_WORDS[stance]} (${word.toLocaleLowerCase('sv')})` : STANCE_WORDS[stance];
}

/** What was chosen on a question, in words; null where nothing was. */
export function chosenWords({ questions }: Published, number: number, value: AnswerValue | null): string | null {
  const question = questions.find((one) => one.number === number);
  if (value === null || !question) return null;
  const { min = null, max = null } = question.scale ?? {};
  return kindOfQuestion(question).full(value, { options: question.options, min, max });
}

/** "onsdag 14 december 2022, § 141" */
export const decisionWords = ({ kind, decidedOn, section }: PublishedBody): string =>
  [decidedOn && longDay(decidedOn), section && sectionText(section, decisionFormOf(kind).sectionWord)]
    .filter(Boolean)
    .join(', ');

const HAPPENED: Readonly<Record<PublishedEvent['what'], (event: PublishedEvent) => string>> = {
  decided_to_remit: ({ body, note }) =>
    `${body ?? 'Kommunen'} beslutade att skicka förslaget på remiss${note ? `, ${sectionText(note)}` : ''}.`,
  issued: () => 'Remissen skickades ut.',
  body_added: ({ body }) => `${body} tillfrågades också.`,
  body_removed: ({ body }) => `${body} togs bort ur remissen.`,
  last_day: () => 'Sista svarsdag.',
  closed: () => 'Remisstiden avslutades.',
  reported: () => 'Remissen rapporterades till kommunstyrelsen.',
  withdrawn: ({ note }) => `Remissen återkallades.${note ? ` Skäl: ${note}` : ''}`,
};

/** Who says it, and about what. */
export const fromWords = (sayer: string, question: number | null): string =>
  question === null ? sayer : `${sayer}, fråga ${question}`;

/** Everything that happened, day by day, from the decision to remit to the last meeting. */
export function happenings(content: Published): string[] {
  const all = [
    ...content.events.map((event) => ({ on: event.on, says: HAPPENED[event.what](event) })),
    ...content.meetings.map((meeting) => ({ on: meeting.on, says: `${meetingTitle(meeting)}: ${outcome(content, meeting)}.` })),
  ]; // prettier-ignore
  return all.sort((one, other) => one.on.localeCompare(other.on)).map(({ on, says }) => `${capital(longDay(on))}: ${says}`);
} // prettier-ignore

/** "Kommunstyrelsen, § 58" */
export const meetingTitle = ({ instance, section }: PublishedMeeting): string => `${INSTANCE_WORDS[instance]}, ${sectionText(section)}`; // prettier-ignore

/** What one meeting decided, and what its minutes note. */
export function meetingRows(content: Published, meeting: PublishedMeeting): Row[] {
  const { on, toDo, note, sentTo } = meeting;
  return rows([
    ['Sammanträde', longDay(on)],
    ['Beslut', outcome(content, meeting)],
    ['Ska göras innan ärendet kommer tillbaka', toDo],
    ['Protokollsanteckningar', note],
    ['Skickas till', sentTo],
  ]);
}

/** "Bifall", "Bifall, förslag till kommunfullmäktige". */
function outcome({ documentKind }: Published, meeting: PublishedMeeting): string {
  const word = OUTCOME_WORDS[meeting.outcome];
  if (meeting.toCouncil) return `${word}, förslag till kommunfullmäktige`;
  return isRepeal({ documentKind }) && isDecided([{ ...meeting, heldOn: meeting.on }]) ? `${word}, styrdokumentet upphävs` : word; // prettier-ignore
}

/** The cover of the document that was adopted or repealed, in the order that municipalities print it. */
export function coverRows(caseNumber: string, decided: PublishedDecision): Row[] {
  const { title, on, by, section, repealed, validFrom, replaces, appliesTo, validTo, responsible, followUpOn } = decided;
  return rows([
    ['Dokumentets namn', title],
    ['Beslutad när', longDay(on)],
    ['Beslutad av', `${INSTANCE_WORDS[by]}, ${sectionText(section)}`],
    ['Diarienummer', caseNumber],
    ['Ersätter', replaces],
    ['Gäller för', appliesTo],
    [repealed ? 'Upphävt från och med' : 'Gäller från och med', longDay(validFrom)],
    ['Gäller till och med', validTo ? longDay(validTo) : repealed ? null : 'Tills vidare'],
    ['Dokumentansvarig', responsible],
    ['Uppföljning', followUpOn && longDay(followUpOn)],
  ]);
} // prettier-ignore

/** The reported remiss's outcome in a sentence; null while nobody has said yes or no. */
export function outcomeLine({ decided, meetings, withdrawnOn }: Published): string | null {
  if (withdrawnOn) return `Remissen återkallades ${longDay(withdrawnOn)}.`;
  if (decided)
    return `${INSTANCE_WORDS[decided.by]} ${decided.repealed ? 'upphävde' : 'antog'} ”${decided.title}” ${longDay(decided.on)}, ${sectionText(decided.section)}.`;
  const last = meetings.at(-1);
  return last ? `Senast behandlat ${longDay(last.on)}: ${meetingTitle(last)}, ${OUTCOME_WORDS[last.outcome].toLocaleLowerCase('sv')}.` : null; // prettier-ignore
}

const rows = (all: readonly (readonly [term: string, value: string | null])[]): Row[] =>
  all.flatMap(([term, value]) => (value ? [{ term, value }] : []));

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
