import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { TestDatabase } from './test-database';

/** The test's server, but for the version that it says it is of: what only an old one would show. */
export async function olderServer(db: TestDatabase, major: string) {
  const [is] = await db.asSuperuser<{ version: string; number: string }>(
    `select current_setting('server_version') as version, current_setting('server_version_num') as number`,
  );
  const { port } = new URL(db.ownerUrl);
  const sockets = new Set<Socket>();
  // As long as what it stands for, since the answer's length goes before it.
  const older = (bytes: Buffer) =>
    Buffer.from(
      bytes
        .toString('latin1')
        .replaceAll(is!.number, `${major}${is!.number.slice(2)}`)
        .replaceAll(is!.version, is!.version.replace(/^\d+/, major)),
      'latin1',
    );
  const server = createServer((client) => {
    const behind = connect(Number(port), '127.0.0.1');
    for (const [one, other] of [
      [client, behind],
      [behind, client],
    ] as const) {
      sockets.add(one.on('error', () => other.destroy()).on('close', () => other.destroy()));
    }
    client.pipe(behind);
    behind.on('data', (bytes) => client.write(older(bytes)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const own = (server.address() as AddressInfo).port;
  return {
    /** The same address, but through here. */
    urlOf: (url: string) => Object.assign(new URL(url), { port: String(own) }).href,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}
