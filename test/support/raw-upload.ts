import http from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';

const BOUNDARY = 'gransen';
export const FORM_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

/** A part of a form: a text, or a file of so many bytes. */
export type Part = { name: string; text: string } | { file: string; bytes: number };

export interface Answered {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
  /** How much of the body had been handed to the system when the answer came. */
  sentBefore: number;
  socket: Socket;
}

/** One connection that is kept, as a browser keeps it: what one request leaves on it, the next one meets. */
export class OneConnection {
  private readonly agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

  constructor(
    private readonly url: string,
    private readonly cookie = '',
  ) {}

  close(): void {
    this.agent.destroy();
  }

  get(path: string): Promise<Answered> {
    return this.send('GET', path, {}, () => undefined);
  }

  /** Sends a form from a page of the site; `holdAfter`: only so many bytes of it, until the answer is there. */
  post(
    path: string,
    parts: Part[],
    more: { headers?: Record<string, string>; holdAfter?: number } = {},
  ): Promise<Answered> {
    const pieces = [...parts.flatMap(piecesOf), Buffer.from(`--${BOUNDARY}--\r\n`)];
    const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const headers = { 'content-type': FORM_TYPE, 'content-length': String(size), ...more.headers };
    return this.send('POST', path, headers, async (request) => {
      let left = more.holdAfter ?? Infinity;
      for (const piece of pieces) {
        if (left <= 0 || request.destroyed) return;
        await new Promise<void>((done) => request.write(piece.subarray(0, left), () => done()));
        left -= piece.length;
      }
      if (left > 0) request.end();
    });
  }

  /** Begins a request without ending it. */
  begin(path: string, headers: Record<string, string>): http.ClientRequest {
    const request = this.request('POST', path, headers);
    request.on('error', () => undefined);
    request.flushHeaders();
    return request;
  }

  private request(method: string, path: string, headers: Record<string, string>): http.ClientRequest {
    const own = { cookie: this.cookie, 'sec-fetch-site': 'same-origin', origin: new URL(this.url).origin, ...headers };
    return http.request(new URL(path, this.url), { method, headers: own, agent: this.agent });
  }

  private send(
    method: string,
    path: string,
    headers: Record<string, string>,
    write: (request: http.ClientRequest) => unknown,
  ): Promise<Answered> {
    return new Promise((resolve, reject) => {
      const request = this.request(method, path, headers);
      request.on('error', reject);
      request.on('response', (reply) => {
        const socket = request.socket!;
        const sentBefore = socket.bytesWritten;
        let text = '';
        reply.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        reply.on('end', () => resolve({ status: reply.statusCode!, headers: reply.headers, text, sentBefore, socket }));
      });
      if (method === 'GET') request.end();
      else void write(request);
    });
  }
}

/**
 * Sends a request whole before it listens, as the simplest senders do, and then asks for `next` on the same connection.
 * Gives all that came back before the other side closed it.
 */
export async function sendsAllFirst(
  url: string,
  path: string,
  { headers, body, next }: { headers: Record<string, string>; body: Part[] | Buffer; next?: string },
): Promise<string> {
  const { hostname, port, host, origin } = new URL(url);
  const pieces = Buffer.isBuffer(body) ? [body] : [...body.flatMap(piecesOf), Buffer.from(`--${BOUNDARY}--\r\n`)];
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const all = { host, origin, 'content-type': FORM_TYPE, 'content-length': String(length), ...headers };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  const socket = connect(Number(port), hostname);
  const write = (piece: Buffer | string) =>
    new Promise<void>((done, failed) => socket.write(piece, (error) => (error ? failed(error) : done())));
  try {
    for (const piece of [`POST ${path} HTTP/1.1\r\n${head.join('')}\r\n`, ...pieces]) await write(piece);
    if (next) await write(`GET ${next} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
    return await text(socket);
  } finally {
    socket.destroy();
  }
}

function piecesOf(part: Part): Buffer[] {
  const head = (disposition: string) =>
    Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n`);
  const end = Buffer.from('\r\n');
  if ('text' in part) return [head(`name="${part.name}"`), Buffer.from(part.text), end];
  const chunk = Buffer.alloc(64 * 1024, 'x');
  const whole = Math.floor(part.bytes / chunk.length);
  const chunks = [...Array.from({ length: whole }, () => chunk), chunk.subarray(0, part.bytes % chunk.length)];
  return [head(`name="file"; filename="${part.file}"\r\ncontent-type: text/plain`), ...chunks, end];
}
