import { createServer, type Server, type Socket } from 'node:net';

/** A scanner that speaks clamd's INSTREAM: it finds what holds EICAR's word, or does as it is told. */
export interface ClamdStandIn {
  url: string;
  /** What it was sent, whole, one for each question. */
  scanned: Buffer[];
  /** Answers this instead; null says nothing and hangs up. */
  answer: string | null | undefined;
  close(): Promise<void>;
}

export async function clamdStandIn(): Promise<ClamdStandIn> {
  const server: Server = createServer((socket) => void converse(socket, clamd));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const clamd: ClamdStandIn = {
    url: `tcp://127.0.0.1:${port}`,
    scanned: [],
    answer: undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return clamd;
}

async function converse(socket: Socket, clamd: ClamdStandIn): Promise<void> {
  socket.on('error', () => undefined);
  let heard = Buffer.alloc(0);
  for await (const chunk of socket) {
    heard = Buffer.concat([heard, chunk as Buffer]);
    const file = fileIn(heard);
    if (!file) continue;
    clamd.scanned.push(file);
    if (clamd.answer === null) return void socket.destroy();
    socket.end(clamd.answer ?? (file.includes('EICAR') ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0'));
    return;
  }
}

/** The file, once its end has come; the command must be the one that clamd knows. */
function fileIn(heard: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0';
  if (heard.length < command.length) return undefined;
  if (heard.toString('latin1', 0, command.length) !== command) throw new Error('not a command of clamd');
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= heard.length;) {
    const size = heard.readUInt32BE(at);
    if (size === 0) return Buffer.concat(parts);
    parts.push(heard.subarray(at + 4, at + 4 + size));
    at += 4 + size;
  }
  return undefined;
}
