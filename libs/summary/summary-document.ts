import { listed } from '@yttra/platform';
import { appendixEntries, appendixNote, type AppendixEntry } from './document-appendix';
import { outcomeChart, stanceChart, type ShareChart } from './document-charts';
import { countRows, type LabelledCount } from './document-counts';
import { answersByDay, dayFacts, type DayChart, type DayRow } from './document-days';
import { matrixRow, type MatrixRow } from './document-matrix';
import { questionSections, shortHeading, type QuestionSection } from './document-questions';
import { assessedGroups, dissents, type DissentItem, type ViewpointGroup } from './document-viewpoints';
import { CHANGES_TO_COME } from './open-facts';
import { findingPart, type OfficeTextKey } from './office-texts';
import type { Snapshot } from './snapshot';
import { day, momentOnPaper, numeral, onPaper } from './swedish-prose';
import { textBlocks, type TextBlock } from './text-blocks';

/**
 * The summary as it is printed, in order: every word is here, so that the PDF and the DOCX say the same and their
 * templates only lay out.
 */
export interface SummaryDocument {
  documentTitle: string;
  kind: string;
  municipality: string;
  unit: string;
  title: string;
  caseNumber: string;
  cover: { label: string; value: string }[];
  steeringDocument: { title: string; rows: { label: string; value: string }[] }[];
  /** What stands on each page of a paper that is not finished; empty on one that is. */
  mark: string;
  unfinished: { text: string }[];
  /** Said where no change is proposed. */
  noChanges: string;
  addendum: Addendum[];
  findings: Findings;
  carriedOut: TextBlock[];
  participation: MatrixRow[];
  outcome: TextBlock[];
  counts: LabelledCount[];
  stances: LabelledCount[];
  stanceChart: ShareChart[];
  questions: QuestionSection[];
  assessment: TextBlock[];
  viewpoints: ViewpointGroup[];
  reservations: DissentItem[];
  changes: { number: string; change: string; because: string }[];
  dayRows: DayRow[];
  dayChart: DayChart[];
  appendixNote: string;
  appendix: AppendixEntry[];
  version: string;
  sha256: string;
}

/** What a version made after the report adds to it. */
export interface Addendum {
  heading: string;
  intro: string;
  news: { text: string }[];
  toldIntro: string;
  told: { to: string; subject: string; sentAt: string }[];
}

/** The page right after the cover: what the summary has to say to whoever reads nothing else. */
export interface Findings {
  chart: ShareChart[];
  inShort: TextBlock[];
  questions: { heading: string; blocks: TextBlock[] }[];
  met: TextBlock[];
  changed: TextBlock[];
}

/**
 * `sha256` is the hash of the snapshot's text: printed last, so that a reader can tell which data the paper was made
 * from.
 */
export function summaryDocument(snapshot: Snapshot, sha256: string): SummaryDocument {
  const { remiss, summary, recipients } = snapshot;
  const text = (key: OfficeTextKey) =>
    textBlocks(onPaper(snapshot.texts.find((written) => written.key === key)?.text ?? ''));
  const compiled = momentOnPaper(summary.compiledAt);
  return {
    documentTitle: `Remissammanställning: ${remiss.title}`,
    kind: snapshot.addendum ? 'Remissammanställning, tillägg' : 'Remissammanställning',
    municipality: remiss.municipality,
    unit: remiss.issuer.unit,
    title: remiss.title,
    caseNumber: remiss.caseNumber,
    cover: cover(snapshot, compiled),
    steeringDocument: steeringDocument(snapshot),
    unfinished: snapshot.leftToDo.map((what) => ({ text: what })),
    mark: markOf(snapshot),
    addendum: addendum(snapshot),
    findings: {
      chart: outcomeChart(snapshot),
      inShort: text('inShort'),
      questions: snapshot.questions.map((question) => ({
        heading: shortHeading(question),
        blocks: text(findingPart(question.number)),
      })),
      met: text('met'),
      changed: text('changed'),
    },
    carriedOut: text('carriedOut'),
    participation: recipients.map(matrixRow),
    outcome: text('outcome'),
    ...countRows(snapshot.counts),
    stanceChart: stanceChart(snapshot.counts),
    questions: questionSections(snapshot),
    assessment: text('assessment'),
    viewpoints: assessedGroups(snapshot),
    reservations: dissents(snapshot),
    changes: snapshot.proposedChanges.map(({ change, viewpoints, bodies }, i) => ({
      number: String(i + 1),
      change,
      because: `${viewpoints.length === 1 ? 'Synpunkt' : 'Synpunkterna'} ${listed(viewpoints.map(String))}: ${listed(bodies)}`,
    })),
    noChanges: noChanges(snapshot),
    ...answersByDay(dayFacts(snapshot)),
    appendixNote: appendixNote(snapshot),
    appendix: appendixEntries(snapshot),
    version: `Version ${summary.number}, sammanställd ${compiled}`,
    sha256,
  };
}

/** What stands on each page of a paper that is not finished. */
export const markOf = ({ unfinished }: Pick<Snapshot, 'unfinished'>): string => (unfinished ? 'Arbetsmaterial' : '');

function addendum({ addendum: added }: Snapshot): Addendum[] {
  if (!added) return [];
  const { to, reportedOn, news, told } = added;
  return [
    {
      heading: `Nytt sedan version ${to} rapporterades`,
      intro:
        news.length > 0
          ? `Version ${to} rapporterades till kommunstyrelsen den ${day(reportedOn)}. Sedan dess har det här hänt:`
          : `Version ${to} rapporterades till kommunstyrelsen den ${day(reportedOn)}. Inga svar, synpunkter eller föreslagna ändringar skiljer sig från den.`,
      news: news.map((text) => ({ text })),
      toldIntro:
        told.length > 0
          ? 'De här har fått mejl från Yttra sedan rapporteringen:'
          : 'Ingen har fått mejl från Yttra sedan rapporteringen.',
      told: told.map((mail) => ({ ...mail, sentAt: momentOnPaper(mail.sentAt) })),
    },
  ];
}

/** That nothing is to be changed is known only when each viewpoint is assessed. */
function noChanges({ viewpoints, unfinished }: Snapshot): string {
  const open = unfinished && viewpoints.some(({ disposition }) => disposition === null);
  return open ? CHANGES_TO_COME : 'Inga ändringar av förslaget föreslås.';
}

function cover({ remiss, summary, counts }: Snapshot, compiled: string): SummaryDocument['cover'] {
  const version = summary.number > 1 ? `${summary.number} (ersätter version ${summary.number - 1})` : '1';
  return [
    { label: 'Diarienummer', value: remiss.caseNumber },
    { label: 'Instansernas diarienummer', value: 'Står vid varje svar, i avsnitt 2 och i bilaga 2' },
    { label: 'Utskickad', value: day(remiss.issuedOn) },
    { label: 'Sista svarsdag', value: day(remiss.dueDate) },
    { label: 'Remisstid', value: `${numeral(remiss.periodDays)} ${remiss.periodDays === 1 ? 'dag' : 'dagar'}` },
    ...(remiss.withdrawnOn ? [{ label: 'Återkallad', value: day(remiss.withdrawnOn) }] : []),
    {
      label: 'Svar',
      value: `${numeral(counts.answered)} av ${numeral(counts.recipients)} ${counts.recipients === 1 ? 'instans' : 'instanser'}`,
    },
    { label: 'Handläggare', value: [remiss.issuer.officer, remiss.issuer.email].join(', ') },
    { label: 'Sammanställd', value: compiled },
    { label: 'Version', value: version },
  ];
}

/** The cover block of the document that was sent out; a line without a value is not printed. */
function steeringDocument({ remiss: { document } }: Snapshot): SummaryDocument['steeringDocument'] {
  if (!document) return [];
  return [{ title: document.title, rows: document.cover.filter(({ value }) => value.trim() !== '') }];
}
