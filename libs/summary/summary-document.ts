import { dayAndTime } from '@yttra/platform';
import { appendixEntries, appendixNote, type AppendixEntry } from './document-appendix';
import { countRows, type LabelledCount } from './document-counts';
import { matrixRow, type MatrixRow } from './document-matrix';
import { questionSections, type QuestionSection } from './document-questions';
import { assessedGroups, dissents, type DissentItem, type ViewpointGroup } from './document-viewpoints';
import type { OfficeTextKey } from './office-texts';
import type { Snapshot } from './snapshot';
import { counted, day, listed, numeral } from './swedish-prose';
import { textBlocks, type TextBlock } from './text-blocks';

/** The summary as it is printed, in order: every word is here, so that the PDF and the DOCX say the same and their templates only lay out. */
export interface SummaryDocument {
  documentTitle: string;
  municipality: string;
  unit: string;
  title: string;
  caseNumber: string;
  cover: { label: string; value: string }[];
  steeringDocument: { title: string; rows: { label: string; value: string }[] }[];
  unfinished: { text: string }[];
  carriedOut: TextBlock[];
  reminders: { date: string; sent: string }[];
  participation: MatrixRow[];
  outcome: TextBlock[];
  counts: LabelledCount[];
  stances: LabelledCount[];
  questions: QuestionSection[];
  assessment: TextBlock[];
  viewpoints: ViewpointGroup[];
  reservations: DissentItem[];
  changes: { number: string; change: string; because: string }[];
  appendixNote: string;
  appendix: AppendixEntry[];
  version: string;
  sha256: string;
}

/** `sha256` is the hash of the snapshot's text: printed last, so that a reader can tell which data the paper was made from. */
export function summaryDocument(snapshot: Snapshot, sha256: string): SummaryDocument {
  const { remiss, summary, recipients } = snapshot;
  const text = (key: OfficeTextKey) => textBlocks(snapshot.texts.find((written) => written.key === key)?.text ?? '');
  const compiled = dayAndTime(new Date(summary.compiledAt));
  return {
    documentTitle: `Remissammanställning: ${remiss.title}`,
    municipality: remiss.municipality,
    unit: remiss.issuer.unit,
    title: remiss.title,
    caseNumber: remiss.caseNumber,
    cover: cover(snapshot, compiled),
    steeringDocument: steeringDocument(snapshot),
    unfinished: unfinished(snapshot).map((what) => ({ text: what })),
    carriedOut: text('carriedOut'),
    reminders: snapshot.carriedOut.remindersByDay.map(({ date, sent }) => ({ date: day(date), sent: numeral(sent) })),
    participation: recipients.map(matrixRow),
    outcome: text('outcome'),
    ...countRows(snapshot.counts),
    questions: questionSections(snapshot),
    assessment: text('assessment'),
    viewpoints: assessedGroups(snapshot),
    reservations: dissents(snapshot),
    changes: snapshot.proposedChanges.map(({ change, viewpoints, bodies }, i) => ({
      number: String(i + 1),
      change,
      because: `${viewpoints.length === 1 ? 'Synpunkt' : 'Synpunkterna'} ${listed(viewpoints.map(String))}: ${listed(bodies)}`,
    })),
    appendixNote: appendixNote(snapshot),
    appendix: appendixEntries(snapshot),
    version: `Version ${summary.number}, sammanställd ${compiled}`,
    sha256,
  };
}

function cover({ remiss, summary, counts }: Snapshot, compiled: string): SummaryDocument['cover'] {
  const version = summary.number > 1 ? `${summary.number} (ersätter version ${summary.number - 1})` : '1';
  return [
    { label: 'Diarienummer', value: remiss.caseNumber },
    { label: 'Instansernas diarienummer', value: 'Står vid varje svar, i avsnitt 2 och i bilagan' },
    { label: 'Utskickad', value: day(remiss.issuedOn) },
    { label: 'Sista svarsdag', value: day(remiss.dueDate) },
    { label: 'Remisstid', value: counted(remiss.periodDays, '1 dag', 'dagar') },
    ...(remiss.withdrawnOn ? [{ label: 'Återkallad', value: day(remiss.withdrawnOn) }] : []),
    { label: 'Svar', value: `${numeral(counts.answered)} av ${counted(counts.recipients, '1 instans', 'instanser')}` },
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

/** What is still to be done before the summary can be reported: a paper that is not finished says so itself. */
function unfinished({ viewpoints, preliminary, lateToDecide }: Snapshot): string[] {
  const open = viewpoints.filter(({ disposition }) => disposition === null).length;
  const unconfirmed = preliminary.filter(({ confirmedAt }) => confirmedAt === null).map(({ body }) => body);
  return [
    open > 0 && `${counted(open, 'En synpunkt', 'synpunkter')} saknar bedömning.`,
    unconfirmed.length > 0 && `Preliminära svar att bekräfta: ${listed(unconfirmed, 10)}.`,
    lateToDecide.length > 0 && `Svar efter svarstiden att ta ställning till: ${listed(lateToDecide, 10)}.`,
  ].filter((line) => line !== false);
}
