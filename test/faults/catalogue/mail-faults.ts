import { moment } from '../../support/patience';
import type { SinkAct, SinkMoment } from '../../support/smtp-sink';
import { BOTH, everyoneAnswers, repeatedly, small, type Fault } from './fault';

/** At random, so many in a hundred, at every stage. */
const SULKS: ((at: SinkMoment) => SinkAct | undefined)[] = [
  (at) => (at === 'body' ? undefined : { reply: '421 4.3.2 Closing' }),
  (at) => (at === 'body' ? undefined : { reply: '451 4.7.1 Greylisted' }),
  (at) => (at === 'body' ? undefined : { reply: '452 4.2.2 Mailbox full' }),
  () => ({ hangUp: 'fin' }),
  () => ({ hangUp: 'rst' }),
  (at) => (at === 'dot' ? { hangUp: 'rst', keep: true } : undefined),
];

const REFUSALS: Partial<Record<SinkMoment, string>> = {
  mail: '553 5.7.1 Not that sender',
  rcpt: '550 5.1.1 No such mailbox',
  data: '554 5.5.0 Not now or ever',
  dot: '552 5.3.4 Too big',
};

const A_MINUTE = 60_000;

export const MAIL_FAULTS: readonly Fault[] = [
  {
    name: 'mail-server-sulks',
    numbers: ['F-40', 'F-42'],
    does: 'the mail server refuses for a while and hangs up, at every stage, at random',
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
    name: 'refused-for-good',
    numbers: ['F-41'],
    does: 'the mail server refuses some mails for good, at each stage; the others leave',
    rig: small,
    queues: BOTH,
    strike: async (rig, next) => {
      let struck = 0;
      rig.sink.script = (at) => {
        const reply = REFUSALS[at];
        if (!reply || next() > 0.04) return undefined;
        struck++;
        return { reply };
      };
      await rig.startWorkers();
      await everyoneAnswers(rig, 4);
      await moment(2_000);
      return struck;
    },
  },
  {
    name: 'silent-after-the-dot',
    numbers: ['F-42'],
    does: 'the mail server says nothing after the final dot, with the mail kept or not, until the connection is dropped',
    rig: small,
    queues: BOTH,
    blows: 6,
    strike: async (rig, next, blows) => {
      let struck = 0;
      rig.sink.script = (at) => {
        if (at !== 'dot' || next() > 0.15) return undefined;
        struck++;
        return { silence: true, keep: next() < 0.5 };
      };
      await rig.startWorkers();
      await everyoneAnswers(rig, 4);
      await repeatedly(blows, async () => {
        await moment(500);
        rig.sink.dropIdle();
      });
      return struck;
    },
  },
  {
    name: 'one-mail-a-connection',
    numbers: ['F-44'],
    does: 'the mail server takes one mail on each connection',
    rig: small,
    queues: BOTH,
    strike: async (rig) => {
      rig.sink.mostAConnection = 1;
      await rig.startWorkers();
      await everyoneAnswers(rig, 4);
      return rig.sink.connections;
    },
  },
  {
    name: 'thirty-a-minute',
    numbers: ['F-44'],
    does: 'the mail server takes thirty mails a minute, and puts off the rest',
    rig: small,
    queues: BOTH,
    blows: 8,
    strike: async (rig, _next, minutes) => {
      let [quota, struck] = [30, 0];
      rig.sink.script = (at) => {
        if (at !== 'mail' || quota-- > 0) return undefined;
        struck++;
        return { reply: '450 4.7.1 Thirty a minute' };
      };
      await everyoneAnswers(rig, 4);
      await rig.startWorkers();
      await repeatedly(minutes, async () => {
        await moment(1_000);
        const [row] = await rig.asker.rows<{ now: Date }>('select yttra_now() as now');
        quota = 30;
        await rig.passTo(new Date(row!.now.getTime() + A_MINUTE));
        await rig.ring();
      });
      return struck;
    },
  },
];
