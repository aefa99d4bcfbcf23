import type { SinkMoment } from '../../support/smtp-sink';
import type { Rig } from '../rig/rig';
import { within } from '../rig/within';

/** A moment of a mail's life at which its worker dies, seen from outside: by the wire or the mail server. */
export type Point = { name: string } & (
  { server: SinkMoment; keep?: true } | { statement: RegExp; when: 'asked' | 'answered' | 'committed' }
);

const CLAIM = /with next as \(select id, alone/;
const DOT = /set data_sent_at = yttra_now\(\)/;
const RECORD = /insert into mail_attempt/;

export const POINTS: readonly Point[] = [
  { name: 'before it claims', statement: CLAIM, when: 'asked' },
  { name: 'the claim is made, and not committed', statement: CLAIM, when: 'answered' },
  { name: 'the claim is committed', statement: CLAIM, when: 'committed' },
  { name: 'the mail server greets', server: 'connect' },
  { name: 'the sender is told', server: 'mail' },
  { name: 'the recipient is told', server: 'rcpt' },
  { name: 'the text is about to come', server: 'data' },
  { name: 'the text is coming', server: 'body' },
  { name: 'before the final dot is written down', statement: DOT, when: 'asked' },
  { name: 'the final dot is written down, and not committed', statement: DOT, when: 'answered' },
  { name: 'the final dot is committed, and has not left', statement: DOT, when: 'committed' },
  { name: 'the final dot has come, and the mail is not kept', server: 'dot' },
  { name: 'the mail is kept, and nobody has said so', server: 'dot', keep: true },
  { name: 'the mail is taken, before that is written down', statement: RECORD, when: 'asked' },
  { name: 'the outcome is written down, and not committed', statement: RECORD, when: 'answered' },
  { name: 'the outcome is committed', statement: RECORD, when: 'committed' },
];

const REACHED_WITHIN_S = 60;

/** Starts the rig's worker, and kills it when it comes to the point. */
export async function dieAt(rig: Rig, point: Point): Promise<void> {
  const worker = rig.workers[0]!;
  const reached = new Promise<void>((die) =>
    'server' in point ? watchServer(rig, point, die) : watchWire(rig, point, die),
  );
  await worker.start();
  try {
    await within(REACHED_WITHIN_S, reached, `a worker comes to where ${point.name}`);
  } finally {
    await worker.end('SIGKILL');
    rig.wire.seeThrough();
    rig.sink.script = () => undefined;
  }
}

function watchServer(rig: Rig, { server, keep }: { server: SinkMoment; keep?: true }, die: () => void): void {
  rig.sink.script = (at) => {
    if (at !== server) return undefined;
    die();
    return { silence: true, keep };
  };
}

/** From the point on nothing passes: the process is gone before it can learn what became of its statement. */
function watchWire(rig: Rig, { statement, when }: Extract<Point, { statement: RegExp }>, die: () => void): void {
  let conversationOf: object | undefined;
  let awaitsAnswer = false;
  rig.wire.eye = (bytes, way, pass, _cut, conversation) => {
    if (!conversationOf && way === 'up' && statement.test(bytes.toString('latin1'))) {
      if (when === 'asked') return die();
      conversationOf = conversation;
      awaitsAnswer = when === 'answered';
    } else if (conversation === conversationOf) {
      if (way === 'up' && when === 'committed' && bytes.includes('COMMIT')) awaitsAnswer = true;
      else if (way === 'down' && awaitsAnswer) return die();
    }
    pass();
  };
}
