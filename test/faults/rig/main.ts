import { CATALOGUE } from '../catalogue/catalogue';
import type { Fault } from '../catalogue/fault';
import { numbers } from '../catalogue/numbers';
import { onEngines } from '../engines/main';
import { runMutants } from '../mutants/run';
import { readArguments, type Given } from './arguments';
import { Cluster } from './cluster';
import { countsInReadme, keep, writeTable } from './counts';
import { playFault, type Outcome } from './play-fault';
import type { RigOptions } from './rig';
import { soak } from './soak';

/** What is asked for, by the first word; any other is the name of a fault. */
const COMMANDS: Readonly<Record<string, (given: Given) => number | Promise<number>>> = {
  mutants: ({ words }) => runMutants(words.slice(1)),
  numbers: () =>
    tell(
      `| number | shown by |\n|---|---|\n${numbers()
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n')}`,
    ),
  table: () => (writeTable(), tell(countsInReadme())),
  engines: (given) => onEngines(given.words.slice(1), HEAD, (outcome) => told(given, outcome)),
  soak: (given) =>
    onCluster({}, async (cluster) => {
      const { queue = 'postgres', minutes } = given.values;
      return told(given, await soak(cluster, queue as RigOptions['queue'], given.seed, Number(minutes)));
    }),
};

/**
 * `npm run faults -- [NAME …] [--seed N] [--rounds N] [--queue postgres|redis] [--keep]`: a line a round, with as many
 * bodies and blows as the fault says or `--bodies N` and `--blows N` (a seed is played again with the same); `numbers`:
 * the list of faults and what shows each; `soak --minutes N`; `mutants [PART OF A NAME]`; `engines [NAME …]`: on
 * Debian's PostgreSQL, Redis, HAProxy and clamd; `table`: writes what has been kept in the README. Ends with 1 when
 * anything was found, or went unnoticed, and with 2 when the command line is wrong.
 */
export async function main(args: string[]): Promise<number> {
  const given = readArguments(args, Object.keys(COMMANDS), CATALOGUE.map(({ name }) => name)); // prettier-ignore
  if (typeof given === 'string') return (console.error(given), 2);
  const { words } = given;
  const command = COMMANDS[words[0] ?? ''];
  if (command) return (await command(given)) === 0 ? 0 : 1;
  const faults = CATALOGUE.filter(({ name }) => words.length === 0 || words.includes(name));
  return (await playAll(faults, given)) === 0 ? 0 : 1;
}

/** Those that need a disk of their own get one; how much was found. */
async function playAll(faults: readonly Fault[], given: Given): Promise<number> {
  tell(HEAD);
  const onShared = faults.filter(({ diskMb }) => !diskMb);
  let found = onShared.length > 0 ? await onCluster({}, (cluster) => playEach(cluster, onShared, given)) : 0;
  for (const fault of faults.filter(({ diskMb }) => diskMb))
    found += await onCluster(fault, (cluster) => playEach(cluster, [fault], given));
  return found;
}

async function playEach(cluster: Cluster, faults: readonly Fault[], given: Given): Promise<number> {
  const { bodies, blows } = given.values;
  const size = { ...(bodies && { bodies: Number(bodies) }), ...(blows && { blows: Number(blows) }) };
  let found = 0;
  for (const fault of faults)
    for (const queue of fault.queues.filter((each) => !given.values.queue || each === given.values.queue))
      for (let round = 0; round < Number(given.values.rounds); round++)
        found += told(given, await playFault(cluster, fault, queue, given.seed + round, size));
  return found;
}

function told(given: Given, outcome: Outcome): number {
  const { counts, faults } = outcome;
  const cells = [
    outcome.fault,
    outcome.queue,
    outcome.seed,
    outcome.struck,
    counts.answers,
    counts.mails,
    counts.copies,
  ];
  const rest = [
    counts.ambiguous,
    counts.refused,
    outcome.secondsToRest.toFixed(1),
    outcome.secondsToReturn?.toFixed(1) ?? '',
  ];
  tell(`| ${[...cells, ...rest, faults.length === 0 ? 'nothing' : faults.join('; ')].join(' | ')} |`);
  if (given.values.keep) keep(outcome);
  return faults.length;
}

async function onCluster<T>(options: { diskMb?: number }, work: (cluster: Cluster) => Promise<T>): Promise<T> {
  const cluster = await Cluster.start(options);
  // Whoever ends a long run leaves no database behind; all else goes with this process.
  const end = () => void cluster.stop().finally(() => process.exit(1));
  process.once('SIGINT', end).once('SIGTERM', end);
  try {
    return await work(cluster);
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end);
    await cluster.stop();
  }
}

const tell = (line: string): number => (console.log(line), 0);

/** Of the lines that each round becomes. */
const HEAD = `| fault | queue | seed | struck | answers | mails | copies | unclear | 503 | to rest, s | back, s | found |
|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|`;
