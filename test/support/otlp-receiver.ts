import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { moment } from './patience';

/** A span as OTLP's JSON has it, with its attributes as plain values and the service that told of it. */
export interface ReceivedSpan {
  service: string;
  name: string;
  kind: number;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  attributes: Record<string, unknown>;
}

interface Attribute {
  key: string;
  value: Record<string, unknown>;
}
interface Batch {
  resourceSpans: {
    resource: { attributes: Attribute[] };
    scopeSpans: { spans: (Omit<ReceivedSpan, 'attributes'> & { attributes: Attribute[] })[] }[];
  }[];
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** A byte, and another, for as long as anybody listens. */
async function trickle(reply: ServerResponse): Promise<void> {
  reply.writeHead(200, JSON_TYPE);
  while (!reply.destroyed) {
    reply.write(' ');
    await moment(200);
  }
}

const ANSWERS: Record<Manner, (reply: ServerResponse) => void> = {
  answering: (reply) => reply.writeHead(200, JSON_TYPE).end('{}'),
  silent: () => undefined,
  trickling: (reply) => void trickle(reply),
  cut: (reply) => reply.destroy(),
  refusing: (reply) => reply.writeHead(503, { 'retry-after': '3600' }).end(),
  flooding: (reply) => reply.writeHead(200, JSON_TYPE).end(Buffer.alloc(16_000_000, ' ')),
};

/**
 * How it takes what it is told: `silent` never answers, `trickling` begins to and never ends, `cut` hangs up,
 * `refusing` asks to be told again in an hour, `flooding` answers with more than anybody should keep.
 */
export type Manner = 'answering' | 'silent' | 'trickling' | 'cut' | 'refusing' | 'flooding';

/** A receiver of OTLP over HTTP on loopback that keeps every byte. */
export async function otlpReceiver(manner: Manner = 'answering') {
  const [spans, bytes, paths, keys]: [ReceivedSpan[], string[], Set<string>, Set<string>] = [
    [],
    [],
    new Set(),
    new Set(),
  ];
  const server = createServer((request, reply) => {
    const parts: Buffer[] = [];
    paths.add(`${request.method} ${request.url}`);
    keys.add(request.headers.authorization ?? '');
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const text = Buffer.concat(parts).toString('utf8');
      bytes.push(text);
      spans.push(...spansOf(JSON.parse(text) as Batch));
      ANSWERS[manner](reply);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((closed) => server.close(() => closed()));
  };
  return { url: `http://127.0.0.1:${port}`, spans, bytes, paths, keys, close };
}

const spansOf = ({ resourceSpans }: Batch): ReceivedSpan[] =>
  resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map((span) => ({
        ...span,
        attributes: plain(span.attributes),
        service: String(plain(resource.attributes)['service.name']),
      })),
    ),
  );

const plain = (attributes: Attribute[]) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
