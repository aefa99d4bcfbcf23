import { createServer, type AddressInfo } from 'node:net';

/** For a server that must be told of its own address before it listens. */
export function freePort(): Promise<number> {
  return new Promise((tell) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => tell(port));
    });
  });
}
