import { request } from 'node:https';
import { checkServerIdentity, connect, type PeerCertificate } from 'node:tls';
import { isHere, type Env } from '@yttra/platform';
import { fail, type Look } from './look';

const DAYS_LEFT = 14;
const DAY_MS = 24 * 60 * 60 * 1000;
const PATIENCE_MS = 5_000;

export function address({ BASE_URL, NODE_ENV }: Env): string {
  const { protocol, pathname, search, hash } = new URL(BASE_URL);
  if (NODE_ENV === 'production' && protocol !== 'https:') {
    fail('BASE_URL is not https in production', 'BASE_URL=https://…, with a proxy with TLS in front');
  }
  if (pathname !== '/' || search || hash) {
    fail('BASE_URL has more than a name', `a name of its own: BASE_URL=${new URL(BASE_URL).origin}`);
  }
  return BASE_URL;
}

/** The server speaks no TLS, so where people use https a proxy stands in front, and tells whom it speaks for. */
export function proxy({ BASE_URL, TRUST_PROXY }: Env): string {
  if (BASE_URL.startsWith('https:') && TRUST_PROXY === 0) {
    fail(
      'TRUST_PROXY is 0 behind https, so everybody counts as one place',
      'TRUST_PROXY=1, or as many as stand in front',
    );
  }
  return TRUST_PROXY === 0 ? 'none in front' : `${TRUST_PROXY} in front`;
}

/** As browsers see it: when it ends, whom it names, and whether it is trusted. */
export async function certificate({ BASE_URL }: Env, { now }: Look): Promise<string> {
  if (!BASE_URL.startsWith('https:')) return 'not asked for (BASE_URL is http)';
  const { certificate: shown, untrusted, host } = await shownAt(new URL(BASE_URL));
  const days = Math.floor((Date.parse(shown.valid_to) - now()) / DAY_MS);
  if (days < 0) fail(`the certificate of ${host} ended ${-days} days ago`, 'renew it, and have it renewed by itself');
  if (days < DAYS_LEFT)
    fail(`the certificate of ${host} ends in ${days} days`, 'renew it, and have it renewed by itself');
  if (checkServerIdentity(host, shown)) {
    fail(`the certificate at ${host} is for ${shown.subjectaltname ?? 'something else'}`, `one that names ${host}`);
  }
  if (untrusted)
    fail(
      `the certificate of ${host} is not trusted: ${untrusted}`,
      'send the whole chain, from a CA that browsers know',
    );
  return `${host}, ${days} days left`;
}

function shownAt(url: URL): Promise<{ certificate: PeerCertificate; untrusted: string | null; host: string }> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve, reject) => {
    // Looked at below, and nothing is sent.
    const servername = isHere(host) ? undefined : host;
    const socket = connect({
      host,
      port: Number(url.port || 443),
      servername,
      rejectUnauthorized: false,
      timeout: PATIENCE_MS,
    });
    socket.once('error', reject);
    socket.once('timeout', () => socket.destroy(new Error(`${host} does not answer`)));
    socket.once('secureConnect', () => {
      const untrusted = socket.authorized ? null : String(socket.authorizationError);
      resolve({ certificate: socket.getPeerCertificate(), untrusted, host });
      socket.destroy();
    });
  });
}

/** That BASE_URL leads to this Yttra, through whatever stands in front. */
export async function leadsHere({ BASE_URL }: Env): Promise<string> {
  if (!BASE_URL.startsWith('https:')) return 'not asked for (BASE_URL is http)';
  const status = await new Promise<number>((resolve, reject) => {
    const asked = request(
      new URL('/api/v1/health', BASE_URL),
      { timeout: PATIENCE_MS, rejectUnauthorized: false },
      (reply) => {
        reply.resume();
        resolve(reply.headers['content-type']?.includes('json') ? (reply.statusCode ?? 0) : 0);
      },
    );
    asked.once('timeout', () => asked.destroy(new Error('does not answer')));
    asked.once('error', reject).end();
  });
  if (status !== 200) {
    fail(
      `${BASE_URL} does not lead to Yttra (${status === 0 ? 'something else answers' : status})`,
      'the proxy must pass everything under that name on to HOST:PORT, with its Host',
    );
  }
  return 'leads to Yttra';
}
