import { DISPOSITION_WORDS, DISPOSITIONS } from '@yttra/assessment';
import { STANCE_WORDS, type Stance } from '@yttra/response';
import { listed } from '@yttra/platform';
import { answerChart, countChart, outcomeChart, type CountChart, type ShareChart } from './document-charts';
import { shortHeading } from './document-questions';
import { NOT_ASSESSED } from './labels.sv';
import { findingPart, type OfficeTextKey } from './office-texts';
import type { Snapshot, SnapshotQuestion, SnapshotViewpoint } from './snapshot';
import { pointChart, type PointChart } from './point-chart';
import { mattersOf } from './matters';
import { markOf } from './summary-document';
import { capitalised, counted, day, plainLine, withFullStop } from './swedish-prose';
import { textBlocks, type TextBlock } from './text-blocks';

/** The summary in short, for an agenda: one page for the whole, and one a question at most. */
export interface AgendaDocument {
  documentTitle: string;
  kind: string;
  municipality: string;
  unit: string;
  caseNumber: string;
  title: string;
  mark: string;
  unfinished: string;
  cover: { label: string; value: string }[];
  inShort: TextBlock[];
  chart: ShareChart[];
  points: AgendaPoint[];
  questions: {
    heading: string;
    chart: ShareChart[];
    counts: CountChart[];
    spiders: PointChart[];
    points: AgendaPoint[];
  }[];
}

export interface AgendaPoint {
  heading: string;
  blocks: TextBlock[];
}

/**
 * So many signs of running text stand on a page with its headings and bar. A long list of short lines is counted as
 * more.
 */
const A_PAGE = 3_800;
const A_LINE = 95;
/** A spider diagram with its table takes the room of so many. */
const A_DIAGRAM = 2_400;

export function agendaDocument(snapshot: Snapshot): AgendaDocument {
  const { remiss, summary, leftToDo } = snapshot;
  const text = (key: OfficeTextKey) => snapshot.texts.find((written) => written.key === key)?.text ?? '';
  return {
    documentTitle: `Remissammanställning i korthet: ${remiss.title}`,
    kind: 'Remissammanställning i korthet',
    municipality: remiss.municipality,
    unit: remiss.issuer.unit,
    caseNumber: remiss.caseNumber,
    title: remiss.title,
    mark: markOf(snapshot),
    unfinished: leftToDo.length > 0 ? 'Arbetsmaterial, inte klart att rapportera.' : '',
    cover: [
      { label: 'Diarienummer', value: remiss.caseNumber },
      { label: 'Remisstid', value: `${day(remiss.issuedOn)} – ${day(remiss.dueDate)}` },
      { label: 'Bygger på', value: `Remissammanställningen, version ${summary.number}` },
    ],
    inShort: textBlocks(fitted(text('inShort'), A_PAGE / 6)),
    chart: outcomeChart(snapshot),
    points: [
      {
        heading: 'Det här tillgodoses, och det här tillgodoses inte',
        blocks: textBlocks(fitted(text('met'), A_PAGE / 2)),
      },
      { heading: 'Det här ändras', blocks: textBlocks(fitted(text('changed'), A_PAGE / 3)) },
    ],
    questions: snapshot.questions.map((question) => ({
      heading: shortHeading(question),
      chart: answerChart(question),
      counts: [countChart(question)].flatMap((chart) => chart ?? []),
      spiders: [pointChart(question)].flatMap((chart) => chart ?? []),
      points: questionPoints(snapshot, question, text(findingPart(question.number))),
    })),
  };
}

function questionPoints(snapshot: Snapshot, question: SnapshotQuestion, finding: string): AgendaPoint[] {
  const about = snapshot.viewpoints.filter((viewpoint) => viewpoint.question === question.number);
  const comment = question.comment ?? '';
  const saidAlready = finding.includes(plainLine(comment));
  let left = A_PAGE - (pointChart(question) ? A_DIAGRAM : 0);
  /** Each takes at most its share of the room that is left. */
  const point = (heading: string, text: string, share: number, words?: readonly [string, string]): AgendaPoint[] => {
    if (text === '') return [];
    const shown = fitted(text, left * share, words);
    left -= roomOf(shown);
    return [{ heading, blocks: textBlocks(shown) }];
  };
  return [
    ...point('Vad svaren visar', finding, 1 / 3),
    ...point(`${snapshot.remiss.issuer.unit} om svaren`, saidAlready ? '' : comment, 1 / 4),
    ...point('Så bedöms synpunkterna', viewpointLines(snapshot.viewpoints, about), 1 / 2, VIEWPOINTS),
    ...point('Så har de svarat', whoAnswered(snapshot, question), 1),
  ];
}

function viewpointLines(all: readonly SnapshotViewpoint[], among: readonly SnapshotViewpoint[]): string {
  const matters = mattersOf(all, { among, alike: ({ number }) => String(number), most: 120 });
  return [null, ...DISPOSITIONS]
    .flatMap((wanted) => matters.filter(({ disposition }) => disposition === wanted))
    .map(({ text, bodies, disposition, reason }) => {
      const becomes = (disposition ? DISPOSITION_WORDS[disposition] : NOT_ASSESSED).toLocaleLowerCase('sv');
      const because = reason?.trim() ? ` ${withFullStop(plainLine(reason, 160))}` : '';
      return `- ${text} (${listed(bodies)}): ${becomes}.${because}`;
    })
    .join('\n');
}

/** Those who oppose first: what is cut for want of room is not what stands out. */
const ORDER: readonly Stance[] = ['opposes', 'supports_with_comments', 'supports', 'no_stance'];

/** Who answered the question, by how the body takes its stand. */
function whoAnswered({ recipients }: Snapshot, { answers }: SnapshotQuestion): string {
  const answered = new Set(answers.filter(({ state }) => state === 'answered').map(({ body }) => body));
  return ORDER.flatMap((wanted) => {
    const bodies = recipients.filter(({ body, stance }) => stance === wanted && answered.has(body));
    return bodies.length > 0 ? [`- ${STANCE_WORDS[wanted]}: ${listed(bodies.map(({ body }) => body))}`] : [];
  }).join('\n');
}

const roomOf = (text: string): number =>
  text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / A_LINE) * A_LINE, 0);

const LINES = ['En rad till', 'rader till'] as const;
const VIEWPOINTS = ['En synpunkt till', 'synpunkter till'] as const;

/** As many whole lines as the room takes; then what is left out, and where it stands. */
function fitted(text: string, room: number, [one, many]: readonly [string, string] = LINES): string {
  const lines = text.split('\n');
  const kept: string[] = [];
  let used = 0;
  for (const line of lines) {
    used += roomOf(line);
    if (used > room) break;
    kept.push(line);
  }
  if (kept.length === lines.length) return text;
  const [first] = lines;
  if (kept.length === 0) kept.push(plainLine(first!, room - A_LINE));
  const left = lines.slice(kept.length).filter((line) => line.trim() !== '').length;
  const rest = left > 0 ? `${capitalised(counted(left, one, many))} står i remissammanställningen.` : '';
  return [kept.join('\n').trimEnd(), rest].filter((part) => part !== '').join('\n\n');
}
