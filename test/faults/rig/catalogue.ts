import { moment } from '../../support/patience';
import type { SinkAct, SinkMoment } from '../../support/smtp-sink';
import type { Part } from './part';
import type { Rig, RigOptions } from './rig';
import type { RoundBody } from './round';

/** A fault that the whole product is put through. */
export interface Fault {
  name: string;
  /** What is done to it, in a line. */
  does: string;
  rig: Omit<RigOptions, 'queue'>;
  /** Over both queues, or where only one can be told from the other. */
  queues: readonly RigOptions['queue'][];
  /** How many blows a round has, where they are counted. */
  blows?: number;
  /** Does it, with numbers from the round's seed; how many times it struck. */
  strike(rig: Rig, next: () => number, blows: number): Promise<number>;
}

const BOTH = ['postgres', 'redis'] as const;
const small = { servers: 1, workers: 1, bodies: 40 };
const pair = { servers: 2, workers: 2, bodies: 60 };

export const CATALOGUE: readonly Fault[] = [
  {
    name: 'worker-kills',
    does: 'F-01: the worker is killed at a random moment while mails leave',
    rig: small,
    queues: BOTH,
    blows: 8,
    strike: async (rig, next, blows) => {
      slowDots(rig, next, 80);
      return repeatedly(blows, async () => {
        await rig.startWorkers();
        await moment(next() * 600);
        await rig.workers[0]!.end('SIGKILL');
      });
    },
  },
  {
    name: 'frozen-worker',
    does: 'F-04: a worker stands still past its lease, another takes over, and it comes back',
    rig: { ...small, workers: 2 },
    queues: ['postgres'],
    blows: 3,
    strike: async (rig, next, blows) => {
      slowDots(rig, next, 80);
      await rig.startWorkers();
      return repeatedly(blows, async () => {
        await moment(next() * 300);
        rig.workers[0]!.freeze();
        await moment(200);
        await passLeases(rig);
        await moment(500);
        rig.workers[0]!.thaw();
      });
    },
  },
  {
    name: 'rolling-restart',
    does: 'F-05, F-06: five workers and two servers are restarted in turn by SIGTERM, while mails leave and answers come',
    rig: { servers: 2, workers: 5, bodies: 60 },
    queues: BOTH,
    blows: 5,
    strike: async (rig, _next, blows) => {
      await rig.startWorkers();
      const answers = everyoneAnswers(rig, 4);
      const struck = await repeatedly(blows, async (turn) => {
        await restarted(rig.workers[turn % rig.workers.length]!);
        if (turn < rig.servers.length) await restarted(rig.servers[turn]!);
      });
      await answers;
      return struck;
    },
  },
  {
    name: 'queue-emptied',
    does: 'F-20: Redis is emptied again and again while mails leave',
    rig: small,
    queues: ['redis'],
    blows: 10,
    strike: async (rig, _next, blows) => {
      slowDots(rig, () => 0.5, 40);
      await rig.startWorkers();
      return repeatedly(blows, async () => {
        await moment(100);
        await rig.redis!.empty();
      });
    },
  },
  {
    name: 'queue-frozen',
    does: 'F-22: Redis stands still while answers come and mails leave',
    rig: small,
    queues: ['redis'],
    strike: async (rig) => {
      await rig.startWorkers();
      rig.redis!.freeze();
      await everyoneAnswers(rig, 8);
      rig.redis!.thaw();
      return 1;
    },
  },
  {
    name: 'database-restarts',
    does: 'F-30: PostgreSQL is restarted, in an orderly way and as by a power cut, while answers come',
    rig: pair,
    queues: BOTH,
    blows: 6,
    strike: async (rig, next, blows) => {
      await rig.startWorkers();
      const answers = everyoneAnswers(rig, 8);
      const struck = await repeatedly(blows, async (turn) => {
        await moment(next() * 800);
        await rig.cluster.restart(turn % 2 === 0 ? 'immediate' : 'fast');
      });
      await answers;
      return struck;
    },
  },
  {
    name: 'sessions-ended',
    does: 'F-31: random sessions of the application are ended by the database',
    rig: pair,
    queues: ['postgres'],
    blows: 40,
    strike: async (rig, _next, blows) => {
      await rig.startWorkers();
      const answers = everyoneAnswers(rig, 8);
      const struck = await repeatedly(blows, async () => {
        await moment(50);
        await rig.asker.rows(END_ONE);
      });
      await answers;
      return struck;
    },
  },
  {
    name: 'commit-unanswered',
    does: 'F-32: the connection is cut after COMMIT has gone to the database, before its answer comes back',
    rig: pair,
    queues: ['postgres'],
    strike: async (rig, next) => {
      let struck = 0;
      rig.wire.eye = (bytes, way, pass, cut) => {
        pass();
        if (way === 'up' && bytes.includes('COMMIT') && next() < 0.2) {
          struck++;
          setTimeout(cut, 5);
        }
      };
      await everyoneAnswers(rig, 8);
      return struck;
    },
  },
  {
    name: 'wire-dead',
    does: 'F-27: the connections to the database neither answer nor end',
    rig: pair,
    queues: ['postgres'],
    strike: async (rig) => {
      await rig.startWorkers();
      const answers = everyoneAnswers(rig, 8);
      await moment(300);
      rig.wire.swallow();
      await moment(15_000);
      rig.wire.seeThrough();
      rig.wire.cut();
      await answers;
      return 1;
    },
  },
  {
    name: 'conflicts',
    does: 'F-33: one in three answers meets a serialization failure or a deadlock',
    rig: pair,
    queues: ['postgres'],
    strike: async (rig) => {
      await rig.asker.rows(CONFLICTS);
      await everyoneAnswers(rig, 8);
      await rig.asker.rows('drop trigger rig_conflicts on response');
      const [row] = await rig.asker.rows<{ struck: number }>('select last_value::int as struck from rig_struck');
      return row!.struck;
    },
  },
  {
    name: 'pool-exhausted',
    does: 'F-35: sixty secretaries at once on two connections',
    rig: { ...pair, servers: 1, env: { DATABASE_POOL: '2' } },
    queues: ['postgres'],
    strike: async (rig) => {
      await everyoneAnswers(rig, 60);
      return 60;
    },
  },
  {
    name: 'mail-server-sulks',
    does: 'F-40, F-42, F-44: the mail server refuses for a while, hangs up and falls silent, at every stage, at random',
    rig: small,
    queues: BOTH,
    strike: async (rig, next) => {
      let struck = 0;
      rig.sink.script = (at) => {
        const act = next() < 0.08 ? SULKS[Math.floor(next() * SULKS.length)]!(at) : undefined;
        if (act) struck++;
        return act;
      };
      await rig.startWorkers();
      await everyoneAnswers(rig, 4);
      await moment(3_000);
      return struck;
    },
  },
  {
    name: 'same-answer-at-once',
    does: 'F-56: each answer is sent in twenty times at once with the same key',
    rig: pair,
    queues: ['postgres'],
    strike: async (rig) => {
      await everyoneAnswers(rig, 4, 20);
      return rig.round.bodies.length * 20;
    },
  },
  {
    name: 'last-second',
    does: 'F-55: every answer is sent in within the second before and the second after the last day ends',
    rig: { servers: 2, workers: 1, bodies: 200 },
    queues: ['postgres'],
    strike: async (rig, next) => {
      const { bodies } = rig.round;
      await everyone(bodies, 8, (body) => rig.round.save(body));
      const [row] = await rig.asker.rows<{ ends: Date }>(LAST_DAY_ENDS);
      await rig.runFrom(new Date(row!.ends.getTime() - 1_500));
      const sendIn = async (body: RoundBody) => {
        await moment(500 + next() * 2_000);
        if (!(await rig.round.send(body))) await rig.round.answer(body);
      };
      await Promise.all(bodies.map(sendIn));
      return bodies.length;
    },
  },
  {
    name: 'extension-races-reminder',
    does: 'F-53: bodies get more time at the very moment when their reminders fall due',
    rig: small,
    queues: BOTH,
    strike: async (rig, next) => {
      await rig.startWorkers();
      const [row] = await rig.asker.rows<{ due: Date; until: string }>(FIRST_REMINDER);
      await rig.runFrom(new Date(row!.due.getTime() - 1_000));
      const given = rig.round.bodies.map(async (body) => {
        await moment(next() * 2_000);
        await rig.round.askAsOfficer('POST', `recipients/${body.recipientId}/extension/give`, { until: row!.until });
      });
      await Promise.all(given);
      return given.length;
    },
  },
  {
    name: 'withdrawal-races-mail',
    does: 'F-58: the remiss is withdrawn while its reminders leave',
    rig: small,
    queues: BOTH,
    strike: async (rig, next) => {
      slowDots(rig, next, 200);
      await rig.startWorkers();
      const [row] = await rig.asker.rows<{ due: Date }>(FIRST_REMINDER);
      await rig.runFrom(new Date(row!.due.getTime() - 1_000));
      await moment(1_000 + next() * 600);
      await rig.round.askAsOfficer('POST', 'withdraw', { reason: 'Förslaget görs om från grunden.' });
      return 1;
    },
  },
];

const LAST_DAY_ENDS = `select ((max(last_day) + 1)::timestamp at time zone 'Europe/Stockholm') as ends from recipient`;

const FIRST_REMINDER = `
  select min(due_at) as due, to_char((select max(last_day) + 14 from recipient), 'YYYY-MM-DD') as until
  from reminder where state = 'planned'`;

/** All bodies answer, so many at a time; each with so many requests at once. */
const everyoneAnswers = ({ round }: Rig, atOnce: number, times = 1): Promise<void> =>
  everyone(round.bodies, atOnce, (body) => round.answer(body, times));

async function everyone(
  bodies: readonly RoundBody[],
  atOnce: number,
  does: (body: RoundBody) => Promise<unknown>,
): Promise<void> {
  const left = [...bodies];
  const one = async () => {
    for (let body = left.shift(); body; body = left.shift()) await does(body);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

async function repeatedly(times: number, strike: (turn: number) => Promise<void>): Promise<number> {
  for (let turn = 0; turn < times; turn++) await strike(turn);
  return times;
}

async function restarted(part: Part): Promise<void> {
  await part.end('SIGTERM');
  await part.start();
}

/** The server takes its time between the last byte and its answer: that is where a death is ambiguous. */
function slowDots(rig: Rig, next: () => number, mostMs: number): void {
  rig.sink.script = (at) => (at === 'dot' ? { until: moment(next() * mostMs) } : undefined);
}

async function passLeases(rig: Rig): Promise<void> {
  const [row] = await rig.asker.rows<{ at: Date | null }>('select max(lease_until) as at from outgoing_mail');
  if (row!.at) await rig.passTo(row!.at);
}

const SULKS: ((at: SinkMoment) => SinkAct | undefined)[] = [
  (at) => (at === 'body' ? undefined : { reply: '421 4.3.2 Closing' }),
  (at) => (at === 'body' ? undefined : { reply: '451 4.7.1 Greylisted' }),
  () => ({ hangUp: 'fin' }),
  () => ({ hangUp: 'rst' }),
  (at) => (at === 'dot' ? { hangUp: 'rst', keep: true } : undefined),
];

const END_ONE = `
  select pg_terminate_backend(pid) from (
    select pid from pg_stat_activity where usename = 'yttra_app' and datname = current_database() order by random() limit 1) one`;

const CONFLICTS = `
  create sequence rig_struck minvalue 0 start 1;
  select setval('rig_struck', 0);
  create function rig_conflict() returns trigger language plpgsql security definer as $$
  begin
    if random() < 0.33 then
      perform nextval('rig_struck');
      if random() < 0.5 then raise exception 'could not serialize' using errcode = '40001'; end if;
      raise exception 'deadlock' using errcode = '40P01';
    end if;
    return new;
  end $$;
  create trigger rig_conflicts before insert on response for each row execute function rig_conflict()`;
