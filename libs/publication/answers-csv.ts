import { DISPOSITION_WORDS, viewpointName } from '@yttra/assessment';
import { decisionFormOf, sectionText } from '@yttra/bodies';
import { csvText } from '@yttra/documents';
import { RESERVATION_WORDS, STANCE_WORDS } from '@yttra/response';
import { STATUS_WORDS } from '@yttra/summary';
import type { Published, PublishedBody } from './published';
import { chosenWords } from './published-words.sv';

type Line = readonly (string | number | null)[];

const HEADINGS: Line = ['Diarienummer', 'Instans', 'Slag', 'Status', 'Ställningstagande', 'Beslutat', 'Paragraf', 'Inkom', 'Efter svarstiden', 'Del', 'Text']; // prettier-ignore

/** A line for each text of each body, and one for a body without any: what a spreadsheet counts and sorts. */
export function answersCsv(published: Published): string {
  const lines = [HEADINGS, ...published.bodies.flatMap((body) => linesOf(published, body))];
  return csvText(lines.map((cells) => cells.map((cell) => String(cell ?? ''))));
}

function linesOf(published: Published, body: PublishedBody): Line[] {
  const facts: Line = [
    published.caseNumber,
    body.body,
    body.kind,
    STATUS_WORDS[body.status],
    body.stance && STANCE_WORDS[body.stance],
    body.decidedOn,
    body.section && sectionText(body.section, decisionFormOf(body.kind).sectionWord),
    body.receivedOn,
    body.late ? 'ja' : 'nej',
  ];
  const texts = [...answerTexts(published, body), ...officeTexts(body), ...viewpointTexts(published, body)];
  return texts.length === 0 ? [[...facts, null, null]] : texts.map((text): Line => [...facts, ...text]);
}

function answerTexts(published: Published, { answer }: PublishedBody): Line[] {
  if (!answer) return [];
  return [
    ...answer.answers.flatMap(({ question, state, text, value }): Line[] => {
      const words =
        state === 'nothing_to_add'
          ? 'Inget att tillägga'
          : [chosenWords(published, question, value), text].filter((one) => one !== null).join(': ');
      return words === '' ? [] : [[`Fråga ${question}`, words]];
    }),
    ...(answer.text ? [['Vid sidan av frågorna', answer.text]] : []),
    ...(answer.reason ? [['Skäl', answer.reason]] : []),
    ...answer.sectionComments.map(({ section, text }): Line => [`Avsnitt: ${section}`, text]),
    ...answer.reservations.map(({ type, text }): Line => [RESERVATION_WORDS[type], text]),
  ];
}

const officeTexts = ({ officeAnswer }: PublishedBody): Line[] =>
  officeAnswer === null ? [] : [['Kontorets svar till instansen', officeAnswer]];

const viewpointTexts = ({ viewpoints }: Published, { number }: PublishedBody): Line[] =>
  viewpoints
    .filter(({ body }) => body === number)
    .map(({ text, disposition, reason, ...viewpoint }): Line => [
      `${viewpointName(viewpoint)}${disposition ? `: ${DISPOSITION_WORDS[disposition]}` : ''}`,
      [text, reason].filter(Boolean).join(' – '),
    ]);
