import { moment, until } from '../../support/patience';
import type { RoundBody } from '../rig/round';
import { BOTH, everyone, everyoneAnswers, pair, slowDots, small, type Fault } from './fault';

export const ROUND_FAULTS: readonly Fault[] = [
  {
    name: 'clocks-astray',
    numbers: ['F-50'],
    does: 'a server’s clock is a day ahead, another’s an hour behind, and a worker’s a day behind; the database’s is right',
    rig: { ...pair, hoursAhead: { server: [25, -1], worker: [-24, 1] } },
    queues: BOTH,
    strike: async (rig) => {
      await rig.startWorkers();
      await everyoneAnswers(rig, 4);
      return 4;
    },
  },
  {
    name: 'worker-away',
    numbers: ['F-52'],
    does: 'no worker runs until the last day has passed: nobody gets more than one reminder for all that were missed',
    rig: small,
    queues: BOTH,
    strike: async (rig) => {
      const [row] = await rig.asker.rows<{ ends: Date }>(LAST_DAY_ENDS);
      const back = new Date(row!.ends.getTime() - 3_600_000);
      await rig.passTo(back);
      await rig.startWorkers();
      await rig.ring();
      await until(async () => (await rig.asker.rows(DUE)).length === 0, 'every reminder that was missed is dealt with');
      // The clock goes on to the steps after the last day, which were not missed.
      await rig.comeToRest();
      const many = await rig.asker.rows(MANY_REMINDERS, [back]);
      if (many.length > 0) throw new Error(`J6: reminded more than once for what was missed: ${JSON.stringify(many)}`);
      return 1;
    },
  },
  {
    name: 'extension-races-reminder',
    numbers: ['F-53'],
    does: 'bodies get more time at the very moment when their reminders fall due',
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
    name: 'last-second',
    numbers: ['F-55'],
    does: 'every answer is sent in within the second before and the second after the last day ends',
    rig: { servers: 2, workers: 1, bodies: 500, wire: false },
    queues: BOTH,
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
    name: 'same-answer-at-once',
    numbers: ['F-56'],
    does: 'each answer is sent in twenty times at once with the same key',
    rig: pair,
    queues: BOTH,
    strike: async (rig) => {
      await everyoneAnswers(rig, 4, 20);
      return rig.round.bodies.length * 20;
    },
  },
  {
    name: 'withdrawal-races-mail',
    numbers: ['F-58'],
    does: 'the remiss is withdrawn while its reminders leave',
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
  {
    name: 'restored',
    numbers: ['F-37'],
    does: 'the database is put back to before its mails left: none leaves again before somebody says so',
    rig: small,
    queues: BOTH,
    strike: async (rig) => {
      await rig.startWorkers();
      await rig.comeToRest();
      await Promise.all(rig.workers.map((worker) => worker.end('SIGTERM')));
      await everyoneAnswers(rig, 4);
      await Promise.all(rig.servers.map((server) => server.end('SIGTERM')));
      await rig.keepCopy();
      await rig.comeToRest();
      const left = rig.sink.received.length;
      await rig.putCopyBack();
      await rig.startWorkers();
      await until(async () => (await rig.asker.rows(HELD)).length > 0, 'the worker holds the mails');
      await moment(3_000);
      const again = rig.sink.received.length - left;
      if (again > 0) throw new Error(`J3: ${again} mails left again before anybody said so`);
      await rig.releaseMails();
      return 1;
    },
  },
];

const HELD = 'select from restoration where released_at is null';

const LAST_DAY_ENDS = `select ((max(last_day) + 1)::timestamp at time zone 'Europe/Stockholm') as ends from recipient`;

const FIRST_REMINDER = `
  select min(due_at) as due, to_char((select max(last_day) + 14 from recipient), 'YYYY-MM-DD') as until
  from reminder where state = 'planned'`;

const DUE = `select from reminder where state = 'planned' and due_at <= yttra_now() limit 1`;

/** Who has had more than one mail for what was to leave before the worker was back. */
const MANY_REMINDERS = `
  select recipient_id, string_agg(step || ' planned on ' || planned_on || ', sent at ' || sent_at, '; ' order by sent_at) as sent
  from reminder where mail_id is not null and planned_on <= ($1 at time zone 'Europe/Stockholm')::date
  group by 1 having count(distinct mail_id) > 1`;
