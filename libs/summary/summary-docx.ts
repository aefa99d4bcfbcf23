import type { AgendaDocument } from './agenda-document';
import type { SummaryDocument } from './summary-document';
import type { SectionPages } from './section-pages';
import { contentsXml, headingXml, type Entry, type Heading } from './word-contents';
import { countTableXml, dayTableXml, pointsXml, shareBarXml } from './word-charts';

/** The headings that stand in the template itself, with the bookmarks that it gives them. */
const SECTIONS = [
  ['sammanfattning', 'Sammanfattning'],
  ['avsnitt1', '1 Så genomfördes remissen'],
  ['avsnitt2', '2 Deltagande'],
  ['avsnitt3', '3 Utfallet i siffror'],
  ['avsnitt4', '4 Svar på frågorna'],
  ['avsnitt5', '5 Synpunkter och bedömning'],
  ['avsnitt6', '6 Reservationer och särskilda yttranden'],
  ['avsnitt7', '7 Föreslagna ändringar'],
  ['bilaga1', 'Bilaga 1: svar och påminnelser dag för dag'],
  ['bilaga2', 'Bilaga 2: alla svar i sin helhet'],
] as const;

/** Past this many the bodies of the appendix would fill the contents. */
const MOST_BODIES_IN_CONTENTS = 40;

/**
 * The document as summary.docx takes it: docxtemplater asks for a flag where there may be nothing to show, and for
 * headings with their bookmarks.
 */
export function summaryDocxData(document: SummaryDocument, pages: SectionPages) {
  const { questions, appendix } = document;
  const asked = questions.map(({ heading, number }) => anchored(`fraga${number}`, heading));
  const answered = appendix.map(({ body }, i) => anchored(`svar${i + 1}`, body));
  const inContents = answered.length <= MOST_BODIES_IN_CONTENTS ? answered : [];
  const below: Readonly<Partial<Record<string, Heading[]>>> = { avsnitt4: asked, bilaga2: inContents };
  const [added] = document.addendum;
  const sections = added ? [['tillagg', added.heading] as const, ...SECTIONS] : SECTIONS;
  const contents = sections.flatMap(([anchor, text], i): Entry[] => [
    { anchor, text, level: 1, page: pages[i]?.page },
    ...(below[anchor] ?? []).map((heading, j) => ({ ...heading, page: pages[i]?.below[j] })),
  ]);
  return {
    ...document,
    contents: contentsXml(contents),
    addendum: document.addendum.map((one) => ({
      ...one,
      heading: headingXml({ anchor: 'tillagg', text: one.heading, level: 1 }, questions.length + appendix.length, {
        newPage: true,
      }),
      hasTold: one.told.length > 0,
    })),
    answeredBar: shareBarXml(document.findings.chart),
    stanceBar: shareBarXml(document.stanceChart),
    dayTable: dayTableXml(document.dayRows, document.dayChart),
    isUnfinished: document.unfinished.length > 0,
    hasDays: document.dayRows.length > 0,
    hasParticipation: document.participation.length > 0,
    participation: document.participation.map((row) => ({
      ...row,
      hasStance: row.receivedAt !== '' && row.stance !== '–',
      received: [row.receivedOn, row.receivedAt].join('\n').trim().replaceAll(' ', '\u00a0'),
    })),
    questions: questions.map((question, i) => ({
      ...question,
      heading: headingXml(asked[i]!, i),
      hasTally: question.tally.length > 0,
      hasChart: question.chart.length + question.counts.length + question.points.length > 0,
      chart: shareBarXml(question.chart) + countTableXml(question.counts) + pointsXml(question.points, i + 1),
      isUnanswered:
        question.answers.length + question.others.length + question.tally.length + question.points.length === 0,
      answers: question.answers.map((answer) => ({ ...answer, stanceAfter: answer.stance && ` · ${answer.stance}` })),
    })),
    viewpoints: document.viewpoints.map(({ heading, items }) => ({ heading, items: items.map(withConclusion) })),
    reservations: document.reservations.map(withConclusion),
    hasReservations: document.reservations.length > 0,
    hasChanges: document.changes.length > 0,
    appendix: appendix.map((entry, i) => ({ ...entry, heading: headingXml(answered[i]!, questions.length + i) })),
  };
}

/** The agenda's as agenda.docx takes it. */
export function agendaDocxData(agenda: AgendaDocument) {
  return {
    ...agenda,
    isUnfinished: agenda.unfinished !== '',
    outcomeBar: shareBarXml(agenda.chart),
    questions: agenda.questions.map((question, i) => ({
      ...question,
      bar: shareBarXml(question.chart) + countTableXml(question.counts) + pointsXml(question.spiders, i + 1, false),
    })),
  };
}

/** The last line of an assessment by itself: only the others are kept on the page of what comes after them. */
function withConclusion<Item extends { assessment: unknown[] }>(item: Item) {
  return { ...item, assessment: item.assessment.slice(0, -1), conclusion: item.assessment.slice(-1) };
}

function anchored(anchor: string, text: string): Heading {
  return { anchor, text, level: 2 };
}
