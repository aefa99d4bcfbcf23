import { connect } from 'node:net';

/** Whether somebody answers there, in words. Errors: why not. */
export function reachable(url: string, defaultPort: number): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port || defaultPort), timeout: 5_000 });
    const end = (done: () => void) => {
      socket.destroy();
      done();
    };
    socket.once('connect', () => end(() => resolve(`${hostname} answers`)));
    socket.once('timeout', () => end(() => reject(new Error(`${hostname} does not answer`))));
    socket.once('error', (error) => end(() => reject(new Error(`${hostname}: ${error.message}`))));
  });
}
