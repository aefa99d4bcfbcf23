import { createReadStream } from 'node:fs';
import { connect } from 'node:net';
import { scannerAway } from './documents.errors';

const TIMEOUT_MS = 60_000;

/**
 * Asks clamd over its INSTREAM protocol: each chunk with its length before it, then a zero. True when the file is clean.
 * Errors: documents.scanner_away, so that a file is never kept unscanned because nobody answered.
 */
export async function scanForViruses(url: string, path: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port || 3310) });
    const said: Buffer[] = [];
    const away = () => {
      socket.destroy();
      reject(scannerAway());
    };
    socket.setTimeout(TIMEOUT_MS, away);
    socket.on('error', away);
    socket.on('data', (chunk: Buffer) => said.push(chunk));
    socket.on('close', () => resolve(Buffer.concat(said).toString('utf8')));
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      const file = createReadStream(path, { highWaterMark: 64 * 1024 });
      file.on('error', away);
      file.on('data', (chunk: string | Buffer) => {
        const length = Buffer.alloc(4);
        length.writeUInt32BE(chunk.length);
        socket.write(length);
        if (!socket.write(chunk)) {
          file.pause();
          socket.once('drain', () => file.resume());
        }
      });
      file.on('end', () => socket.write(Buffer.alloc(4)));
    });
  });
  if (/: OK\0?$/.test(answer.trim())) return true;
  if (/ FOUND/.test(answer)) return false;
  throw scannerAway();
}
