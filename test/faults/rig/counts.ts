import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from './play-fault';

const FILE = join(__dirname, '../counts.json');
const README = join(__dirname, '../../../README.md');
const BEGINS = '<!-- what `npm run faults -- --keep` has counted -->';
const ENDS = '<!-- counted until here -->';

/** What all rounds of one fault on one queue have come to, of those that were kept. */
export interface Count {
  rounds: number;
  blows: number;
  answers: number;
  mails: number;
  /** Second copies, each where an attempt stands as unclear. */
  copies: number;
  unclear: number;
  found: number;
  slowestRest: number;
  /** Where a part was away and came back. */
  slowestReturn?: number;
  /** With spaces between. */
  seeds: string;
}

type Counts = Record<string, Count>;

const NONE: Count = {
  rounds: 0,
  blows: 0,
  answers: 0,
  mails: 0,
  copies: 0,
  unclear: 0,
  found: 0,
  slowestRest: 0,
  seeds: '',
};

export const keptCounts = (): Counts => (existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Counts) : {});

/** Adds a round to what is kept. */
export function keep({
  fault,
  queue,
  seed,
  struck,
  secondsToRest,
  secondsToReturn = 0,
  counts,
  faults,
}: Outcome): void {
  const all = keptCounts();
  const name = `${fault}, ${queue}`;
  const before = all[name] ?? NONE;
  all[name] = {
    rounds: before.rounds + 1,
    blows: before.blows + struck,
    answers: before.answers + counts.answers,
    mails: before.mails + counts.mails,
    copies: before.copies + counts.copies,
    unclear: before.unclear + counts.ambiguous,
    found: before.found + faults.length,
    slowestRest: Math.max(before.slowestRest, tenths(secondsToRest)),
    ...((before.slowestReturn || secondsToReturn > 0) && {
      slowestReturn: Math.max(before.slowestReturn ?? 0, tenths(secondsToReturn)),
    }),
    seeds: `${before.seeds} ${seed}`.trim(),
  };
  const sorted = Object.fromEntries(Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(FILE, `${JSON.stringify(sorted, null, 2)}\n`);
}

const tenths = (seconds: number) => Math.round(seconds * 10) / 10;

/** The table of the README, between its marks: nothing in it is written by hand. */
export function writeTable(): void {
  const page = readFileSync(README, 'utf8');
  const [before, after] = [page.split(BEGINS)[0]!, page.split(ENDS)[1]!];
  writeFileSync(README, `${before}${countsInReadme()}${after}`);
}

export const countsInReadme = (): string => `${BEGINS}\n\n${countsTable()}\n\n${ENDS}`;

export function countsTable(): string {
  const head = [
    'fault, queue',
    'rounds',
    'blows',
    'answers',
    'mails',
    'copies',
    'unclear',
    'slowest to rest, s',
    'slowest back, s',
    'wrong',
  ];
  const rows = Object.entries(keptCounts()).map(([name, count]) => [
    name,
    ...[
      count.rounds,
      count.blows,
      count.answers,
      count.mails,
      count.copies,
      count.unclear,
      count.slowestRest,
      count.slowestReturn ?? '',
      count.found,
    ],
  ]);
  return [head, head.map((_each, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
