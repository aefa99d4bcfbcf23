import { fsyncSync, openSync, writeSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** The moments at which the sink can be told what to do. */
export type SinkMoment = 'connect' | 'ehlo' | 'mail' | 'rcpt' | 'data' | 'body' | 'dot';

/** What it does then, instead of agreeing: a reply, hanging up, saying nothing, or agreeing later. */
export type SinkAct =
  | { reply: string }
  | { hangUp: 'fin' | 'rst'; keep?: boolean }
  | { silence: true; keep?: boolean }
  | { until: Promise<unknown> };

export interface SunkMail {
  from: string;
  to: string;
  messageId: string;
  raw: string;
}

export interface SmtpSink {
  url: string;
  port: number;
  /** Messages that came whole and were kept, in order. */
  received: SunkMail[];
  /** Every command line that came. */
  commands: string[];
  connections: number;
  /** Asked at each moment; undefined agrees. `to` is the recipient, where it is known. */
  script: (moment: SinkMoment, to: string) => SinkAct | undefined;
  /** After so many messages on one connection it says goodbye; left out: never. */
  mostAConnection?: number;
  /** Ends the connections that stand open, as a server does with idle ones. */
  dropIdle(): void;
  close(): Promise<void>;
}

const AGREES: Record<Exclude<SinkMoment, 'body'>, string> = {
  connect: '220 sink ESMTP',
  ehlo: '250-sink\r\n250-DSN\r\n250 8BITMIME',
  mail: '250 2.1.0 OK',
  rcpt: '250 2.1.5 OK',
  data: '354 Go ahead',
  dot: '250 2.0.0 Taken',
};

/**
 * A mail server on loopback that does as it is told and remembers what it got; each Message-ID on disk too, before it
 * answers.
 */
export async function smtpSink(listFile?: string): Promise<SmtpSink> {
  const list = listFile === undefined ? undefined : openSync(listFile, 'a');
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sink.connections++;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    void converse(socket, sink, (messageId) => {
      if (list === undefined) return;
      writeSync(list, `${messageId}\n`);
      fsyncSync(list);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const sink: SmtpSink = {
    url: `smtp://127.0.0.1:${port}`,
    port,
    received: [],
    commands: [],
    connections: 0,
    script: () => undefined,
    dropIdle: () => sockets.forEach((socket) => socket.destroy()),
    close: () => {
      sockets.forEach((socket) => socket.destroy());
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return sink;
}

async function converse(socket: Socket, sink: SmtpSink, enter: (messageId: string) => void): Promise<void> {
  let from = '';
  let to = '';
  let taken = 0;
  let buffered = '';
  let arrived: (() => void) | undefined;
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    buffered += chunk;
    arrived?.();
  });
  socket.on('close', () => arrived?.());

  const readTo = async (end: string): Promise<string | null> => {
    while (!buffered.includes(end)) {
      if (socket.destroyed) return null;
      await new Promise<void>((resolve) => (arrived = resolve));
    }
    const at = buffered.indexOf(end);
    const read = buffered.slice(0, at);
    buffered = buffered.slice(at + end.length);
    return read;
  };
  /** True when the conversation goes on as if the sink had agreed. */
  const answer = async (moment: SinkMoment, keep?: () => void): Promise<boolean> => {
    const act = sink.script(moment, to);
    if (act && 'until' in act) await act.until;
    if (act && 'reply' in act) return (void socket.write(`${act.reply}\r\n`), false);
    if (act && 'hangUp' in act) {
      if (act.keep) keep?.();
      return (act.hangUp === 'rst' ? void socket.resetAndDestroy() : void socket.end(), false);
    }
    if (act && 'silence' in act) return (act.keep && keep?.(), false);
    keep?.();
    if (moment !== 'body') socket.write(`${AGREES[moment]}\r\n`);
    return true;
  };

  if (!(await answer('connect'))) return;
  for (;;) {
    const line = await readTo('\r\n');
    if (line === null) return;
    sink.commands.push(line);
    const [, address = ''] = /<([^<>]*)>/.exec(line) ?? [];
    if (/^EHLO/i.test(line)) await answer('ehlo');
    else if (/^MAIL/i.test(line) && taken >= (sink.mostAConnection ?? Infinity))
      return void socket.end('421 4.4.2 That was the last on this connection\r\n');
    else if (/^MAIL/i.test(line)) await answer('mail', () => (from = address));
    else if (/^RCPT/i.test(line)) {
      to = address;
      await answer('rcpt');
    } else if (/^DATA/i.test(line)) {
      if (!(await answer('data')) || !(await answer('body'))) continue;
      const raw = await readTo('\r\n.\r\n');
      if (raw === null) return;
      const text = Buffer.from(`${raw}\r\n`.replace(/^\.\./gm, '.'), 'latin1').toString('utf8');
      const messageId = /^Message-ID:\s+(<.*>)/im.exec(text)?.[1] ?? '';
      taken++;
      await answer('dot', () => {
        sink.received.push({ from, to, messageId, raw: text });
        enter(messageId);
      });
    } else if (/^QUIT/i.test(line)) return void socket.end('221 Bye\r\n');
    else socket.write('502 5.5.1 Not here\r\n');
  }
}
