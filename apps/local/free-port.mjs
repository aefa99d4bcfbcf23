import net from 'node:net';

/**
 * Whether a port on loopback can be listened on; 0 asks for any.
 * @param {number} port
 * @returns {Promise<number | undefined>} the port, or undefined if it is taken
 */
function tryPort(port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}

/** @param {number} port */
export const isFree = async (port) => (await tryPort(port)) !== undefined;

/**
 * A free port on loopback, the wanted one where it is free.
 * @param {number} [wanted]
 */
export async function freePort(wanted = 0) {
  const port = (wanted > 0 && (await tryPort(wanted))) || (await tryPort(0));
  if (!port) throw new Error('Datorn har ingen ledig port.');
  return port;
}
