import type { BodyKind } from '@yttra/bodies';
import { dayAndTime, longDay, unbrokenSection } from '@yttra/platform';
import type { QuestionView } from '@yttra/remiss';
import {
  basisText,
  letInLine,
  type ReceivedResponse,
  isBlank,
  type Answer,
  type AnsweredQuestion,
  saidIn,
  CHANNEL_WORDS,
  RESERVATION_WORDS,
  RESPONSE_KIND_WORDS,
  STANCE_WORDS,
  markingOf,
  receiptNumber,
} from '../model';

/** An answer as a document says it: every word is here, the template only lays it out. */
export interface ResponseDocument {
  title: string;
  remiss: string;
  unit: string;
  facts: Labelled[];
  parts: DocumentPart[];
  files: Labelled[];
}

interface Labelled {
  label: string;
  value: string;
}

/** One heading with what is asked under it, what is said, and a remark that is ours and not the body's. */
export interface DocumentPart {
  heading: string;
  asked: string | null;
  text: string;
  remark: string | null;
}

export interface DocumentFacts {
  response: ReceivedResponse;
  remiss: { title: string; caseNumber: string; unit: string };
  body: { name: string; kind: BodyKind };
  questions: QuestionView[];
}

/** The whole answer, in the order of the page it was written on. */
export function responseDocument({ response, remiss, body, questions }: DocumentFacts): ResponseDocument {
  return {
    title: `Remissvar från ${body.name}`,
    remiss: remiss.title,
    unit: remiss.unit,
    facts: factsOf(response, remiss, body),
    parts: [
      ...(response.kind === 'statement' ? questions.map((question) => answerPart(question, response)) : []),
      ...said('Skäl', response.content.reason, response, 'reason'),
      ...said(questions.length > 0 ? 'Övrigt' : 'Yttrande', response.content.text, response, 'text'),
      ...response.content.sectionComments.map(({ section, text }, index) => ({
        heading: `Synpunkt på ${section}`,
        asked: null,
        text,
        remark: secrecyRemark(response, `section:${index + 1}`),
      })),
      ...response.content.reservations.map(({ type, by, text }, index) => ({
        heading: RESERVATION_WORDS[type],
        asked: by.map(({ name, party }) => (party ? `${name} (${party})` : name)).join(', '),
        text,
        remark: secrecyRemark(response, `reservation:${index + 1}`),
      })),
    ],
    files: response.files.map(({ kind, name }) => ({ label: FILE_WORDS[kind], value: name })),
  };
}

const FILE_WORDS = { minutes_extract: 'Protokollsutdrag', attachment: 'Bilaga', scan: 'Inskannat svar' } as const;

function factsOf(response: ReceivedResponse, remiss: DocumentFacts['remiss'], body: DocumentFacts['body']): Labelled[] {
  const rows: [string, string | null | false][] = [
    ['Instans', body.name],
    ['Svar', RESPONSE_KIND_WORDS[response.kind]],
    ['Ställningstagande', response.stance && STANCE_WORDS[response.stance]],
    ['Vilar på', unbrokenSection(basisText(body.kind, response.standingBasis))],
    ['Preliminärt', response.preliminary && 'Beslutet fylls i senare'],
    ['Instansens dnr', response.caseNumber],
    ['Remissens dnr', remiss.caseNumber],
    ['Kom in', `${dayAndTime(response.receivedAt)}${response.late ? ', inkommen efter svarstiden' : ''}`],
    ['Enligt 22 § förvaltningslagen', response.arrival?.presumedOn ? longDay(response.arrival.presumedOn) : null],
    ['Kvittensnummer', receiptNumber(response)],
    ['Kanal', response.channel !== 'yttra' && CHANNEL_WORDS[response.channel]],
    ['Sista svarsdag', longDay(response.ownDueDate)],
    ['Insläppta vid namn', response.letIn.map(letInLine).join('; ')],
    ['Version', response.version > 1 && `${response.version}, ersätter en tidigare version`],
    ['Återkallat av instansen', response.recalled && dayAndTime(response.recalled.at)],
    ['Makulerad registrering', response.voided && (response.voided.reason ?? '')],
    [
      'Sekretessmarkering',
      response.content.secrecy
        .map(({ provision, authority, date }) => `${provision}, ${authority}${date ? `, ${longDay(date)}` : ''}`)
        .join('; '),
    ],
  ];
  return rows.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

function answerPart(question: QuestionView, response: ReceivedResponse): DocumentPart {
  const given = response.content.answers[question.number];
  return {
    heading: `Fråga ${question.number}`,
    asked: question.text,
    text: answerText(question, given),
    remark: secrecyRemark(response, `answer:${question.number}`),
  };
}

/** The answer in words: "Delvis", "Inget att tillägga", or "Tom" for one that was left blank. */
export function answerText(question: Omit<AnsweredQuestion, 'number'>, given: Answer | undefined): string {
  if (!given || isBlank(given)) return 'Tom';
  if ('nothingToAdd' in given) return 'Inget att tillägga';
  return saidIn(question, given);
}

function said(
  heading: string,
  text: string | null,
  response: ReceivedResponse,
  part: 'text' | 'reason',
): DocumentPart[] {
  return text?.trim() ? [{ heading, asked: null, text, remark: secrecyRemark(response, part) }] : [];
}

function secrecyRemark(response: ReceivedResponse, part: string): string | null {
  const marking = markingOf(response.content.secrecy, part);
  return marking ? `Sekretessmarkerat: ${marking.provision}` : null;
}
