import net from 'node:net';
import { isBlocked } from './blocked-ports.mjs';

const LAST = 65_535;

/**
 * Listens on a port on loopback for a moment; 0 asks for any.
 * @param {number} port
 * @returns {Promise<{ port: number } | { code: string | undefined }>} the port, or why it cannot be had
 */
function tryPort(port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ { code }) => resolve({ code }));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve({ port: typeof address === 'object' && address ? address.port : port }));
    });
  });
}

/**
 * Why nobody would reach Yttra on this port, in a line with a way out; nothing when all is well.
 * @param {number} port
 * @param {typeof tryPort} [attempt]
 * @returns {Promise<string | undefined>}
 */
export async function portFault(port, attempt = tryPort) {
  if (isBlocked(port)) return `Webbläsare vägrar att öppna port ${port}. ${otherThan(port)}`;
  const tried = await attempt(port);
  if ('port' in tried) return undefined;
  if (tried.code === 'EADDRINUSE') return `Port ${port} används av ett annat program. ${otherThan(port)}`;
  if (tried.code === 'EACCES') return `Port ${port} får bara systemets administratör använda. ${otherThan(port)}`;
  return `Port ${port} går inte att använda (${tried.code}). ${otherThan(port)}`;
}

/** @param {number} port */
function otherThan(port) {
  let other = port < 1024 ? 3000 : port + 100;
  while (isBlocked(other)) other++;
  return `Välj en annan, till exempel: PORT=${other > LAST ? 3000 : other} npm start`;
}

/**
 * A free port on loopback, the wanted one where it is free and browsers open it.
 * @param {number} [wanted]
 */
export async function freePort(wanted = 0) {
  const mayBeHad = wanted > 0 && wanted <= LAST && !isBlocked(wanted);
  for (const port of mayBeHad ? [wanted, 0] : [0]) {
    const tried = await tryPort(port);
    if ('port' in tried) return tried.port;
  }
  throw new Error('Datorn har ingen ledig port.');
}
