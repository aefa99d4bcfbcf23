import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below those that a system hands out to whoever listens or calls without naming one: from 32,768, or 49,152. */
const FIRST = 20_000;
/** For each worker of Jest's, so that no two choose the same. */
const SHARE = 1_000;

/** For a server that must be told of its own address before it listens: nobody else takes it until then. */
export async function freePort(): Promise<number> {
  const first = FIRST + SHARE * (Number(process.env.JEST_WORKER_ID ?? 0) % 12);
  for (;;) {
    const port = first + randomInt(SHARE);
    if (await isFree(port)) return port;
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((tell) => {
    const server = createServer().once('error', () => tell(false));
    server.listen(port, '127.0.0.1', () => server.close(() => tell(true)));
  });
