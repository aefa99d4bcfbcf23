import { DISPOSITION_WORDS, sayerOf } from '@yttra/assessment';
import { REMISS_STATE_WORDS } from '@yttra/remiss';
import { RESERVATION_WORDS, STANCE_WORDS, STANCES } from '@yttra/response';
import { STATUS_WORDS } from '@yttra/summary';
import type { Published, PublishedAnswer, PublishedBody, PublishedViewpoint } from './published';
import {
  answerWord,
  chosenWords,
  coverRows,
  decisionWords,
  happenings,
  meetingRows,
  meetingTitle,
  outcomeLine,
  fromWords,
} from './published-words.sv';
import { longDay } from './unbroken';

interface Row {
  label: string;
  value: string;
}

interface Part {
  heading: string;
  facts: Row[];
  paragraphs: string[];
  /** A list. */
  lines: string[];
  table: { columns: string[]; widths: number[]; rows: string[][] } | null;
  parts: Part[];
}

/** Every word of the PDF, as its template is given it. */
export interface PublishedDocumentData {
  title: string;
  unit: string;
  footer: string;
  lead: string[];
  facts: Row[];
  parts: Part[];
}

const part = (heading: string, more: Partial<Omit<Part, 'heading'>>): Part => ({
  heading, facts: [], paragraphs: [], lines: [], table: null, parts: [], ...more,
}); // prettier-ignore
const given = (texts: readonly (string | null | undefined)[]): string[] => texts.filter((text) => !!text) as string[];
const rowsOf = (rows: readonly { term: string; value: string }[]): Row[] =>
  rows.map(({ term, value }) => ({ label: term, value }));

/** The published copy as one document: the same words as the pages, in the same order. Pure. */
export function publishedDocument(content: Published, sha256: string): PublishedDocumentData {
  const { counts, unit, title, caseNumber, municipality, issuedOn, dueDate, reportedOn, state } = content;
  return {
    title,
    unit,
    footer: `${municipality}, ${caseNumber}`,
    lead: given([
      `${counts.answered} av ${counts.asked} instanser svarade på remissen från ${unit}.`,
      outcomeLine(content),
    ]),
    facts: rowsOf([
      { term: 'Diarienummer', value: caseNumber },
      ...(state ? [{ term: 'Läge', value: REMISS_STATE_WORDS[state] }] : []),
      { term: 'Remisstid', value: `${longDay(issuedOn)} till ${longDay(dueDate)}` },
      ...(reportedOn ? [{ term: 'Rapporterad till kommunstyrelsen', value: longDay(reportedOn) }] : []),
    ]),
    parts: [
      ...(content.background ? [part('Bakgrund', { paragraphs: [content.background] })] : []),
      ...decision(content),
      part('Så ställde sig instanserna', { table: stances(content) }),
      part('Instanser', { table: bodies(content) }),
      ...(content.questions.length > 0 ? [questions(content)] : []),
      ...(content.viewpoints.length > 0 ? [viewpoints(content)] : []),
      part('Svaren', { parts: content.bodies.filter(({ answer }) => answer).map((body) => answerOf(content, body)) }),
      part('Vad som hände', { lines: happenings(content) }),
      about(content, sha256),
    ].filter((one) => one.heading !== 'Svaren' || one.parts.length > 0),
  };
}

function decision(content: Published): Part[] {
  const { meetings, decided, caseNumber } = content;
  if (meetings.length === 0) return [];
  const adopted = decided
    ? [part(decided.repealed ? 'Det upphävda dokumentet' : 'Det antagna dokumentet', { facts: rowsOf(coverRows(caseNumber, decided)) })] // prettier-ignore
    : [];
  const held = meetings.map((meeting) => part(meetingTitle(meeting), { facts: rowsOf(meetingRows(content, meeting)) }));
  return [part('Beslutet', { parts: [...adopted, ...held] })];
}

const UNANSWERED = ['silent', 'waiting', 'cut_short'] as const;

function stances({ counts, bodies: asked }: Published): Part['table'] {
  const rows = [
    ...STANCES.map((stance) => [STANCE_WORDS[stance], counts.stances[stance]] as const),
    [STATUS_WORDS.no_comments, counts.noComments] as const,
    [STATUS_WORDS.abstains, counts.abstained] as const,
    ...UNANSWERED.map(
      (status) => [STATUS_WORDS[status], asked.filter((body) => body.status === status).length] as const,
    ),
  ];
  return {
    columns: ['Svar', 'Antal'],
    widths: [4, 1],
    rows: rows.filter(([, count]) => count > 0).map(([word, count]) => [word, String(count)]),
  };
}

const bodies = ({ bodies: all }: Published): Part['table'] => ({
  columns: ['Instans', 'Svar', 'Beslut', 'Kom in'],
  widths: [3, 3, 3, 3],
  rows: all.map((body) => [
    body.body,
    given([answerWord(body), body.late ? 'inkommen efter svarstiden' : null, NOT_SHOWN[body.shown]]).join('. '),
    decisionWords(body) || '–',
    body.receivedOn ? longDay(body.receivedOn) : '–',
  ]),
});

const NOT_SHOWN: Readonly<Record<PublishedBody['shown'], string>> = {
  withheld: 'Svaret är inte publicerat',
  left_out: 'Svaret är inte med i sammanställningen',
  none: '',
  whole: '',
};

const questions = ({ questions: all }: Published): Part =>
  part('Frågorna', {
    parts: all.map(({ number, text, comment }) =>
      part(`${number}. ${text}`, { paragraphs: comment ? [`Kommunens kommentar: ${comment}`] : [] }),
    ),
  });

function viewpoints({ viewpoints: all, bodies: asked }: Published): Part {
  const names = new Map(asked.map(({ number, body }) => [number, body]));
  const facts = ({ body, source, question, disposition, reason, changeText }: PublishedViewpoint) =>
    rowsOf([
      { term: 'Från', value: fromWords(sayerOf({ source, body: names.get(body)! }), question) },
      { term: 'Bedömning', value: disposition ? DISPOSITION_WORDS[disposition] : 'Inte bedömd' },
      ...(reason ? [{ term: 'Skäl', value: reason }] : []),
      ...(changeText ? [{ term: 'Ändring', value: changeText }] : []),
    ]);
  return part('Synpunkter', {
    parts: all.map((one) => part(`Synpunkt ${one.number}`, { paragraphs: [one.text], facts: facts(one) })),
  });
}

function answerOf(content: Published, body: PublishedBody): Part {
  const { text, reason, answers, sectionComments, reservations } = body.answer!;
  return part(body.body, {
    facts: rowsOf([
      { term: 'Ställningstagande', value: answerWord(body) },
      ...(decisionWords(body) ? [{ term: 'Beslut', value: decisionWords(body) }] : []),
      ...(body.caseNumber ? [{ term: 'Instansens diarienummer', value: body.caseNumber }] : []),
      ...(body.part ? [{ term: 'Tillfrågad om', value: body.part }] : []),
    ]),
    parts: [
      ...answers.map((answer) => part(`Fråga ${answer.question}`, { paragraphs: said(content, answer) })),
      ...(text ? [part(answers.length > 0 ? 'Utöver frågorna' : 'Svaret', { paragraphs: [text] })] : []),
      ...(reason ? [part('Skäl', { paragraphs: [reason] })] : []),
      ...sectionComments.map((comment) => part(`Avsnitt: ${comment.section}`, { paragraphs: [comment.text] })),
      ...reservations.map(({ type, by, text: words }) =>
        part(
          [RESERVATION_WORDS[type], by.map(({ name, party }) => (party ? `${name} (${party})` : name)).join(', ')].filter(Boolean).join(': '),
          { paragraphs: [words] },
        ),
      ),
      ...(body.officeAnswer ? [part(`Svar till instansen från ${content.unit}`, { paragraphs: [body.officeAnswer] })] : []),
    ],
  });
} // prettier-ignore

function said(content: Published, answer: PublishedAnswer['answers'][number]): string[] {
  const { question, state, text, value, comment } = answer;
  return given([
    state === 'nothing_to_add' ? 'Inget att tillägga' : state === 'blank' ? 'Frågan är inte besvarad' : null,
    chosenWords(content, question, value),
    text,
    comment && `Kommunens kommentar: ${comment}`,
  ]);
}

const about = ({ documents }: Published, sha256: string): Part =>
  part('Om den här filen', {
    paragraphs: [
      'Får användas fritt (CC0). Ord som är ersatta med [Maskat] omfattas av sekretess eller är uppgifter om enskilda personer. Bilagor till svaren och det som inte är publicerat kan du fråga kommunens registrator efter.',
      `Samma innehåll finns som data; dess kontrollsumma (sha-256) är ${sha256}.`,
      ...(documents.length > 0 ? ['Publicerade dokument:'] : []),
    ],
    lines: documents.map(({ title }) => title),
  });
