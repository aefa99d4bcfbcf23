import { moment } from '../../support/patience';
import { everyone } from '../catalogue/fault';
import { judge, type Verdict } from '../rig/judge';
import { nothing, type Outcome } from '../rig/play-fault';
import { betweenMajors } from './between-majors';
import { journey } from './journey';
import { NEW, releaseBefore } from './release';
import type { Stand, StandOptions } from './stand';

/** What is tried on the engines. */
export interface Trial {
  name: string;
  does: string;
  options?: () => Promise<Partial<StandOptions>>;
  run(stand: Stand): Promise<Tried>;
}

export type Tried = Verdict & Pick<Outcome, 'struck' | 'secondsToRest'>;

const BODIES = 60;
const AT_ONCE = 6;

export const TRIALS: readonly Trial[] = [
  {
    name: 'journey',
    does: 'the whole Eskilstuna round, a harmful file that is refused, and a file that every server has',
    run: async (stand) => ({ ...nothing(), faults: await journey(stand), struck: 0, secondsToRest: 0 }),
  },
  {
    name: 'backup-between-majors',
    does: 'the example is backed up on the newest PostgreSQL, restored on the oldest, backed up there and restored back',
    run: async (stand) => ({ ...nothing(), faults: await betweenMajors(stand), struck: 2, secondsToRest: 0 }),
  },
  {
    name: 'server-dies',
    does: 'one of two servers is killed while answers are written and sent in, five times',
    run: (stand) =>
      under(stand, async () => {
        for (let blow = 0; blow < 5; blow++) {
          await moment(300);
          const server = stand.servers[blow % stand.servers.length]!;
          await server.end('SIGKILL');
          await moment(500);
          await server.start();
        }
        return 5;
      }),
  },
  {
    name: 'queue-fails-over',
    does: 'Redis is killed while mails leave and answers come, and its replica takes over',
    run: (stand) =>
      under(stand, async () => {
        await moment(500);
        await stand.redis.failOver();
        return 1;
      }),
  },
  {
    name: 'database-fails-over',
    does: 'PostgreSQL is cut off while mails leave and answers come, and its replica is promoted; commits wait for it',
    run: (stand) =>
      under(stand, async () => {
        await moment(1_000);
        await stand.postgres.failOver();
        return 1;
      }),
  },
  {
    name: 'database-fails-over-asynchronously',
    does: 'the same where commits do not wait for the replica: what was acknowledged and is lost is counted',
    options: () => Promise.resolve({ synchronous: false }),
    run: async (stand) => {
      const tried = await under(stand, async () => {
        await moment(1_000);
        await stand.postgres.failOver();
        return 1;
      });
      // Lost answers and their mails are what such an installation has chosen; everything else is a fault.
      const lost = tried.faults.filter((fault) => /^J[1235]: /.test(fault));
      if (lost.length > 0) console.error(`lost: ${lost.join('; ')}`);
      return { ...tried, faults: tried.faults.filter((fault) => !lost.includes(fault)) };
    },
  },
  {
    name: 'rolling-restart',
    does: 'both servers and all workers are restarted in turn, twice, under load: no request fails',
    run: (stand) =>
      withoutFailure(stand, async () => {
        return (await restartAll(stand)) + (await restartAll(stand));
      }),
  },
  {
    name: 'upgrade',
    does: 'the schema is brought up to date under the release before it, and then each server and worker: no request fails',
    options: async () => ({ release: await releaseBefore() }),
    run: (stand) =>
      withoutFailure(stand, async () => {
        await moment(500);
        await stand.install(NEW);
        // The old one goes on with the new schema for a while.
        await moment(2_000);
        return restartAll(stand);
      }),
  },
];

/** One after the other, as whoever runs them does it. */
async function restartAll({ servers, workers }: Stand): Promise<number> {
  const parts = [...servers, ...workers];
  for (const part of parts) {
    await part.end('SIGTERM');
    await part.start();
    // The balancer has seen that it is there again.
    await moment(500);
  }
  return parts.length;
}

async function withoutFailure(stand: Stand, strike: () => Promise<number>): Promise<Tried> {
  const tried = await under(stand, strike);
  const failed = stand.transcript.exchanges.filter(({ status }) => status === 0 || status >= 500);
  const words = failed.map(({ what, status, body }) => `${what} failed: ${status} ${body.slice(0, 120)}`);
  return { ...tried, faults: [...tried.faults, ...new Set(words)] };
}

/**
 * A round is answered by everybody while something is done to what it stands on, so many times; then it is judged.
 */
async function under(stand: Stand, strike: () => Promise<number>): Promise<Tried> {
  await stand.issue(BODIES);
  const { round } = stand;
  let struck: number | undefined;
  // Some answer before, some while it happens, some after.
  const answering = everyone(round.bodies.slice(0, BODIES - AT_ONCE), AT_ONCE, (body) => round.answer(body));
  const striking = strike().then((times) => (struck = times));
  // There is work until it has happened, however quick the bodies were.
  const saving = (async () => {
    while (struck === undefined) {
      await Promise.all(round.bodies.slice(BODIES - AT_ONCE).map((body) => round.save(body)));
      await moment(50);
    }
  })();
  await Promise.all([answering, striking, saving]);
  await everyone(round.bodies.slice(BODIES - AT_ONCE), AT_ONCE, (body) => round.answer(body));
  const secondsToRest = await stand.comeToRest();
  return { ...(await judge(stand)), struck: struck!, secondsToRest };
}
