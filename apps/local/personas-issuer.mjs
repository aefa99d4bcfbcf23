import crypto from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import { choosePage, lostPage, startPage } from './persona-pages.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {{ url: string, setting: string, stop: () => Promise<void> }} PersonasIssuer
 */

const STYLES = fs.readFileSync(new URL('./mailbox.css', import.meta.url));
const CLIENT = 'yttra-exempel';
/** What the example's issuer says of how strong a click is: as strong as Yttra asks of anyone. */
const ACR = 'urn:yttra:exempel';
const LARGEST_FORM = 10_000;
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/**
 * A sign-in service of the example's own: an OpenID Connect issuer on this machine, whose sign-in page is a list of
 * invented people, one click each. Yttra knows it as it knows any other issuer, through its settings. What it is made
 * of is loaded when somebody first comes, so that it costs the start nothing.
 * @param {{ port: number, baseUrl: string, host?: string }} options port 0: a free one
 * @returns {Promise<PersonasIssuer>}
 */
export async function startPersonasIssuer({ port, baseUrl, host = 'localhost' }) {
  const secret = crypto.randomBytes(24).toString('base64url');
  /** @type {Promise<Awaited<ReturnType<typeof makeIssuer>>> | undefined} */
  let made;
  const server = http.createServer((request, response) => {
    made ??= quietly(() => makeIssuer(issuerUrl, baseUrl, secret)).catch((error) => {
      made = undefined;
      throw error;
    });
    answer(made, request, response, baseUrl).catch(() => {
      if (!response.headersSent) send(response, 500, lostPage(baseUrl).text);
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  const issuerUrl = `http://${host}:${address.port}`;
  const setting = {
    key: 'exempel',
    issuer: issuerUrl,
    clientId: CLIENT,
    clientSecret: secret,
    algorithm: 'ES256',
    acr: [ACR],
  };
  return {
    url: issuerUrl,
    setting: JSON.stringify([{ ...setting, trustEmail: true }]),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** @param {string} issuerUrl @param {string} baseUrl @param {string} secret */
async function makeIssuer(issuerUrl, baseUrl, secret) {
  const [{ default: Provider }, { personas }] = await Promise.all([import('oidc-provider'), import('./personas.mjs')]);
  const people = new Map(personas().map((persona) => [persona.email, persona]));
  const { privateKey } = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const provider = new Provider(issuerUrl, {
    clients: [
      {
        client_id: CLIENT,
        client_secret: secret,
        redirect_uris: [`${baseUrl}/logga-in/oidc/exempel/svar`],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' }] },
    cookies: { keys: [crypto.randomBytes(24).toString('base64url')] },
    acrValues: [ACR],
    claims: { openid: ['sub'], acr: null, auth_time: null, email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (/** @type {any} */ _context, /** @type {any} */ { uid }) => `/vem/${uid}` },
    findAccount: (/** @type {any} */ _context, /** @type {string} */ sub) => {
      const persona = people.get(sub);
      return (
        persona && { accountId: sub, claims: () => ({ sub, name: persona.name, email: sub, email_verified: true }) }
      );
    },
    // Nobody is asked to agree to what the municipality's own system learns.
    loadExistingGrant: async (/** @type {any} */ context) => {
      const { client, session } = context.oidc;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
    renderError: (/** @type {any} */ context) => {
      context.type = 'html';
      context.body = lostPage(baseUrl).text;
    },
    ttl: { AccessToken: 300, AuthorizationCode: 60, IdToken: 300, Interaction: 3600, Session: 3600, Grant: 3600 },
  });
  return { provider, callback: provider.callback(), people };
}

/**
 * The library says on the console what it thinks of Node's version and of keeping all in memory, which is what we want
 * here. @template T @param {() => Promise<T>} load
 */
async function quietly(load) {
  const { info, warn } = console;
  console.info = console.warn = () => undefined;
  try {
    return await load();
  } finally {
    Object.assign(console, { info, warn });
  }
}

/**
 * @param {Promise<Awaited<ReturnType<typeof makeIssuer>>>} making
 * @param {Request} request @param {Response} response @param {string} baseUrl
 */
async function answer(making, request, response, baseUrl) {
  // A web page elsewhere can point a name of its own at this machine; it cannot make the browser say "localhost".
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? ''))
    return send(response, 421, lostPage(baseUrl).text);
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/personer.css') return send(response, 200, STYLES, 'text/css; charset=utf-8');
  if (pathname === '/') return send(response, 200, startPage(baseUrl).text);
  const { provider, callback, people } = await making;
  // Each sign-in shows the list: who one was the last time is not who one wants to be now.
  if (pathname.startsWith('/auth')) request.headers.cookie = withoutSession(request.headers.cookie);
  if (!pathname.startsWith('/vem/')) return callback(request, response);
  const asked = await provider.interactionDetails(request, response).catch(() => undefined);
  if (!asked) return send(response, 400, lostPage(baseUrl).text);
  // Who only shows anew that it is he or she has no list to choose from.
  const { prompt, login_hint: who } = asked.params;
  if (prompt === 'login' && people.has(who)) return finish(provider, request, response, who);
  if (request.method !== 'POST') return send(response, 200, choosePage([...people.values()], pathname).text);
  const person = new URLSearchParams(await bodyOf(request)).get('person') ?? '';
  if (!people.has(person)) return send(response, 400, lostPage(baseUrl).text);
  return finish(provider, request, response, person);
}

/** @param {any} provider @param {Request} request @param {Response} response @param {string} accountId */
const finish = (provider, request, response, accountId) =>
  provider.interactionFinished(request, response, { login: { accountId, acr: ACR, remember: false } });

/** @param {string | undefined} cookies */
const withoutSession = (cookies = '') =>
  cookies
    .split('; ')
    .filter((cookie) => !/^_session(\.|=)/.test(cookie))
    .join('; ');

/** @param {Request} request */
async function bodyOf(request) {
  let body = '';
  for await (const part of request) if ((body += part).length > LARGEST_FORM) throw new Error('too long');
  return body;
}

/** @param {Response} response @param {number} status @param {string | Buffer} body */
function send(response, status, body, type = 'text/html; charset=utf-8') {
  response.writeHead(status, { 'content-type': type, ...HEADERS });
  response.end(body);
}
