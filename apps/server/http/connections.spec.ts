import { Agent, createServer, get, type RequestOptions, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { log } from '@yttra/platform';
import type { FastifyInstance } from 'fastify';
import { until } from '../../../test/support/patience';
import { Connections } from './connections';

const callers: Socket[] = [];
let server: Server;
let connections: Connections;
let port: number;
let asked: number;
let close: () => Promise<void>;

beforeAll(() => {
  log().level = 'silent';
});

async function serve({ most = 1_000, many = true } = {}): Promise<void> {
  asked = 0;
  server = createServer((request, reply) => {
    asked += 1;
    request.resume().once('end', () => reply.end('served'));
  });
  connections = new Connections();
  const addHook = (name: string, hook: () => Promise<void>) => {
    if (name === 'preClose') close = hook;
  };
  connections.watch({ server, addHook } as unknown as FastifyInstance, most);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  ({ port } = server.address() as AddressInfo);
  if (many) await connections.letInMany();
}

/** Comes to the door, which is opened later. */
function call(): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  callers.push(socket.on('error', () => undefined));
  return new Promise((resolve, reject) => socket.once('connect', () => resolve(socket)).once('error', reject));
}

const ask = (options: RequestOptions = {}): Promise<string> =>
  new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, ...options }, (reply) => void text(reply).then(resolve, reject)).once(
      'error',
      reject,
    );
  });

afterEach(async () => {
  for (const socket of callers.splice(0)) socket.destroy();
  await close();
});

/** How many turns of the event loop it takes until so many who knock at once are inside. */
async function turnsToLetIn(callers: number): Promise<number> {
  let inside = 0;
  server.on('connection', () => (inside += 1));
  const calls = Array.from({ length: callers }, call);
  let turns = 0;
  for (let before = 0; before < callers; before = inside) {
    await new Promise(setImmediate);
    // A turn at which nobody had come yet lets nobody in.
    if (inside > before) turns += 1;
  }
  await Promise.all(calls);
  return turns;
}

it('lets many in at a turn, where one listener lets in one', async () => {
  await serve({ many: false });
  expect(await turnsToLetIn(200)).toBeGreaterThanOrEqual(200);
  await connections.letInMany();
  expect(await turnsToLetIn(200)).toBeLessThan(50);
});

it('serves whoever comes through any of them, over connections that are kept', async () => {
  await serve();
  const agent = new Agent({ keepAlive: true });
  const answers = await Promise.all(Array.from({ length: 200 }, () => ask({ agent })));
  expect(new Set(answers)).toEqual(new Set(['served']));
  agent.destroy();
});

it('has room for so many in all, whichever listener lets them in', async () => {
  await serve({ most: 20 });
  const calls = await Promise.all(Array.from({ length: 60 }, call));
  const refused = calls.map((socket) => new Promise<number>((told) => socket.once('close', () => told(1))));
  await until(() => calls.filter((socket) => socket.destroyed).length === 40, 'forty are refused');
  for (const socket of calls) socket.destroy();
  await Promise.all(refused);
  await until(
    () =>
      ask().then(
        (said) => said === 'served',
        () => false,
      ),
    'there is room again when they have gone',
  );
});

it('closes when every reply under way has been given, and lets nobody in meanwhile', async () => {
  await serve();
  const calls = await Promise.all(Array.from({ length: 100 }, call));
  const replies = calls.map(async (socket) => {
    socket.write('POST / HTTP/1.1\r\nHost: example.se\r\nConnection: close\r\nContent-Length: 4\r\n\r\n');
    return String(await new Promise<Buffer>((told) => socket.once('data', told)));
  });
  await until(() => asked === 100, 'all have begun to ask');
  let hasClosed = false;
  const closing = close().then(() => (hasClosed = true));
  await expect(call()).rejects.toThrow('ECONNREFUSED');
  expect(hasClosed).toBe(false);
  for (const socket of calls) socket.write('body');
  expect((await Promise.all(replies)).filter((said) => said.includes('200 OK'))).toHaveLength(100);
  await closing;
});

it('serves as it is where no more listeners can be had', async () => {
  jest.replaceProperty(process, 'execPath', '/finns/inte');
  await serve();
  jest.restoreAllMocks();
  expect(await ask()).toBe('served');
});

it('is not held up by who has not asked, has half asked, or keeps the connection for the next time', async () => {
  await serve();
  const calls = await Promise.all(Array.from({ length: 90 }, call));
  const ended = calls.map((socket) => new Promise((closed) => socket.resume().once('close', closed)));
  for (const socket of calls.slice(0, 30)) socket.write('GET / HTTP/1.1\r\nHost: example.se\r\n\r\n');
  for (const socket of calls.slice(30, 60)) socket.write('GET / HTTP/1.1\r\nHost: exam');
  await until(() => asked === 30, 'a third has asked');
  await close();
  await Promise.all(ended);
});
