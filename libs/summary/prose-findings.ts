import { DISPOSITION_WORDS, DISPOSITIONS } from '@yttra/assessment';
import { listed } from '@yttra/platform';
import { kindOfQuestion, type Compiled } from '@yttra/remiss';
import { bodiesCounted } from './body-groups';
import type { FindingRoom } from './finding-room';
import { countChart } from './document-charts';
import type { SnapshotFacts } from './snapshot-facts';
import { mattersOf, said } from './matters';
import { pointChart } from './point-chart';
import { CHANGES_TO_COME } from './open-facts';
import { changesText } from './prose-changes';
import { BECOMES, assessmentText, outcomeInShort } from './prose-outcome';
import { inSentence, questionTally } from './question-tally';
import type { SnapshotQuestion, SnapshotViewpoint } from './snapshot';
import {
  capitalised,
  counted,
  day,
  howMany,
  numeral,
  plainLine,
  paragraphs,
  sentences,
  someOf,
  wordOf,
} from './swedish-prose';

/** What the page of Sammanfattning says first: what was sent to whom, and what came back. */
export function inShortText(facts: SnapshotFacts): string {
  return sentences(remissInShort(facts), outcomeInShort(facts));
}

export function remissInShort({ remiss, recipients }: SnapshotFacts): string {
  const bodies = bodiesCounted(recipients.map(({ kind }) => kind));
  return `${remiss.document?.title ?? remiss.title} var på remiss hos ${bodies} från den ${day(remiss.issuedOn)} till den ${day(remiss.dueDate)}.`;
}

/**
 * The finding of one question: what the data says, then what the office says of it (the beginning of its comment, else
 * it is asked for), then the viewpoints that weigh most (all of them where they are few, else the office chooses).
 */
export function findingText(facts: SnapshotFacts, question: SnapshotQuestion, room: FindingRoom): string {
  const answered = question.answers.filter(({ state }) => state === 'answered').length;
  if (question.answers.length === 0 || answered === 0) return 'Ingen instans har svarat på frågan.';
  const closed = IN_WORDS[kindOfQuestion(question).compiled](question, room);
  const comment = question.comment?.trim().split(/\n\s*\n/)[0] ?? '';
  return paragraphs(
    sentences(closed ?? answersInWords(question, room), comment && plainLine(comment, room.comment)),
    closed === null && !comment && '[skriv i en mening vad svaren visar]',
    weightiest(facts.viewpoints, question.number, room),
  );
}

function answersInWords({ answers }: SnapshotQuestion, { terse }: FindingRoom): string {
  const having = (wanted: string) => answers.filter(({ state }) => state === wanted).length;
  const [answered, nothing, blank] = ['answered', 'nothing_to_add', 'blank'].map(having) as [number, number, number];
  const parts = [
    `${howMany(answered, 'en')} ${answered === 1 ? 'instans' : 'instanser'} svarar på frågan`,
    !terse && nothing > 0 && `${howMany(nothing, 'en')} har inget att tillägga`,
    !terse && blank > 0 && `${howMany(blank, 'en')} har inte besvarat den`,
  ].filter((part) => part !== false);
  return `${capitalised(listed(parts))}.`;
}

/** What the answers to a question of each kind show, in a sentence; null where nothing is counted. */
const IN_WORDS: Readonly<Record<Compiled, (question: SnapshotQuestion, room: FindingRoom) => string | null>> = {
  words: () => null,
  shares: tallyInWords,
  counts: (question) => sentenceOf(countChart(question)?.caption),
  points: (question) => sentenceOf(pointChart(question)?.caption),
};

const sentenceOf = (caption: string | undefined): string | null => (caption === undefined ? null : `${caption}.`);

/** "12 av 16 instanser svarar ja, 3 delvis och en nej."; null for a free text. */
function tallyInWords(question: SnapshotQuestion, { viewpoint: most }: FindingRoom): string | null {
  const chosen = questionTally(question).filter(({ bodies }) => bodies.length > 0);
  const [first, ...rest] = chosen.toSorted((one, other) => other.bodies.length - one.bodies.length);
  if (!first) return null;
  const all = chosen.reduce((sum, { bodies }) => sum + bodies.length, 0);
  const said = (label: string) => inSentence(question, label, most);
  const others = rest.map(({ label, bodies }) => `${howMany(bodies.length, 'en')} ${said(label)}`);
  const of =
    all === 1
      ? 'Den instans som har svarat svarar'
      : `${capitalised(someOf(first.bodies.length, all))} instanser svarar`;
  return `${listed([`${of} ${said(first.label)}`, ...others])}.`;
}

/** Where there is room for as many as these, the office chooses them. */
const MOST_CHOSEN = 3;
/** So many can be chosen among where they stand; of more the office writes what weighs most. */
const TO_CHOOSE_AMONG = 12;

/** What several bodies say weighs more than what one says. */
function weightiest(all: readonly SnapshotViewpoint[], question: number, room: FindingRoom): string | null {
  const viewpoints = all.filter((viewpoint) => viewpoint.question === question);
  if (viewpoints.length === 0 || room.few === 0) return null;
  const matters = mattersOf(all, {
    among: viewpoints,
    alike: sameWords(room, question),
    most: room.viewpoint,
  }).toSorted((one, other) => other.bodies.length - one.bodies.length);
  const lines = matters.map(
    ({ text, bodies, disposition }) =>
      `- ${text} (${behind(bodies, room)}): ${disposition ? BECOMES[disposition] : 'inte bedömd än'}.`,
  );
  const { few } = room;
  const heaviest =
    few === 1 ? 'den synpunkt som väger tyngst' : `de synpunkter som väger tyngst, högst ${few === 2 ? 'två' : 'tre'}`;
  // What more bodies say than any of those left out weighs most by itself.
  if (lines.length <= few) return lines.join('\n');
  if (few < MOST_CHOSEN && matters[few - 1]!.bodies.length > matters[few]!.bodies.length)
    return lines.slice(0, few).join('\n');
  if (lines.length <= TO_CHOOSE_AMONG)
    return paragraphs(`[behåll ${heaviest}, och ta bort den här raden]`, lines.join('\n'));
  return `[skriv ${heaviest}: frågans ${numeral(viewpoints.length)} synpunkter står i avsnitt 5]`;
}

/** What is met and what is not: how many, and which. */
export function metText(facts: SnapshotFacts, room: FindingRoom): string {
  return paragraphs(
    sentences(
      assessmentText(facts),
      room.few === 0 && facts.viewpoints.length > 0 && 'Synpunkterna på varje fråga står i avsnitt 5.',
    ),
    ...DISPOSITIONS.map((disposition) =>
      named(
        DISPOSITION_WORDS[disposition],
        facts.viewpoints.filter((viewpoint) => viewpoint.disposition === disposition),
        room,
      ),
    ),
  );
}

function named(label: string, viewpoints: readonly SnapshotViewpoint[], room: FindingRoom): string | null {
  const matters = mattersOf(viewpoints, { alike: sameWords(room), most: room.viewpoint });
  // Where only some have room, those that most bodies say.
  const all = room.terse ? matters.toSorted((one, other) => other.bodies.length - one.bodies.length) : matters;
  if (all.length === 0 || room.named === 0) return null;
  const shown = all.slice(0, room.named).map(({ text, bodies }) => `${text} (${behind(bodies, room)})`);
  const left = all.length - shown.length;
  return sentences(
    `${label}: ${shown.join('; ')}.`,
    left > 0 && `${left === 1 ? 'En till' : `De övriga ${wordOf(left)}`} står i avsnitt 5.`,
  );
}

/** What is changed in the proposal. */
export function changedText(facts: SnapshotFacts, { changes: most, comment }: FindingRoom): string {
  const { proposedChanges: all } = facts;
  if (most === 0 && all.length > 0)
    return paragraphs(
      `${capitalised(counted(all.length, 'en ändring', 'ändringar'))} föreslås efter remissen. Förslagen står i avsnitt 7.`,
      facts.open.changes && CHANGES_TO_COME,
    );
  const shown = all.slice(0, most).map((one) => ({ ...one, change: plainLine(one.change, comment) }));
  return paragraphs(
    changesText({ ...facts, proposedChanges: shown }),
    all.length > most && `Alla ${numeral(all.length)} ändringar står i avsnitt 7.`,
  );
}

/**
 * The same words from several bodies, assessed alike, are one line that names them all; within a question where one is
 * told.
 */
const sameWords =
  ({ viewpoint: most }: FindingRoom, question?: number) =>
  ({ text, disposition, question: about }: SnapshotViewpoint): string =>
    `${question === undefined || about === question ? '' : about} ${disposition ?? ''} ${said(text, most)}`;

/** "Socialnämnden och Miljönämnden", or how many they are where there is no room for their names. */
const behind = (bodies: readonly string[], { bodies: most }: FindingRoom): string =>
  bodies.length > most ? `${numeral(bodies.length)} instanser` : listed(bodies);
