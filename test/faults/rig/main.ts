import { parseArgs } from 'node:util';
import { CATALOGUE } from './catalogue';
import { Cluster } from './cluster';
import { runMutants } from '../mutants/run';
import { playFault } from './play-fault';

/**
 * `npm run faults -- [NAME] [--seed N] [--rounds N] [--queue postgres|redis]`: a line a round; ends with 1 when
 * anything was found. `npm run faults -- mutants [PART OF A NAME]`: a line a fault put in on purpose; ends with 1
 * when any went unnoticed.
 */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { seed: { type: 'string' }, rounds: { type: 'string' }, queue: { type: 'string' } },
  });
  if (positionals[0] === 'mutants') return (await runMutants(positionals.slice(1))) === 0 ? 0 : 1;
  const faults = CATALOGUE.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  if (faults.length === 0) {
    console.error(`No such fault. There are: ${CATALOGUE.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  const first = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
  const cluster = await Cluster.start();
  let found = 0;
  try {
    console.log('| fault | queue | seed | struck | answers | mails | copies | unclear | 503 | to rest, s | found |');
    console.log('|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---|');
    for (const fault of faults)
      for (const queue of fault.queues.filter((each) => !values.queue || each === values.queue))
        for (let round = 0; round < Number(values.rounds ?? 1); round++) {
          const outcome = await playFault(cluster, fault, queue, first + round);
          const { counts, faults: wrong } = outcome;
          found += wrong.length;
          const cells = [fault.name, queue, outcome.seed, outcome.struck, counts.answers, counts.mails, counts.copies];
          const rest = [counts.ambiguous, counts.refused, outcome.secondsToRest.toFixed(1)];
          console.log(`| ${[...cells, ...rest, wrong.length === 0 ? 'nothing' : wrong.join('; ')].join(' | ')} |`);
        }
  } finally {
    await cluster.stop();
  }
  return found === 0 ? 0 : 1;
}
