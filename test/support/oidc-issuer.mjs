// A real OpenID Connect provider on loopback, in a process of its own, that can be told to bend the next token it
// gives.
import crypto from 'node:crypto';
import http from 'node:http';

console.info = console.warn = () => undefined;
const { default: Provider } = await import('oidc-provider');

const [callbackUrl] = process.argv.slice(2);
const CLIENT = 'yttra';
const SECRET = 'en-hemlighet-bara-for-proven-0123456789';
const KID = 'own';

const own = crypto.generateKeyPairSync('rsa', { modulusLength: 2048 });
const foreign = crypto.generateKeyPairSync('rsa', { modulusLength: 2048 });

const b64 = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const signed = (header, claims, sign) => {
  const text = `${b64(header)}.${b64(claims)}`;
  return `${text}.${sign(Buffer.from(text)).toString('base64url')}`;
};
const rs256 = (key) => (text) => crypto.sign('sha256', text, key);
const hs256 = (secret) => (text) => crypto.createHmac('sha256', secret).update(text).digest();

/** The same token with other claims, signed as it should be. */
const claiming = (change) => (header, claims) =>
  signed(header, change({ ...claims }, Math.floor(Date.now() / 1000)), rs256(own.privateKey));
const without = (name) =>
  claiming((claims) => {
    delete claims[name];
    return claims;
  });

/** How a token is bent, by name. */
const BENDS = {
  'wrong signature': (header, claims) => signed(header, claims, rs256(foreign.privateKey)),
  'unknown key': (header, claims) => signed({ ...header, kid: 'nobody' }, claims, rs256(foreign.privateKey)),
  'alg none': (header, claims) => signed({ ...header, alg: 'none' }, claims, () => Buffer.alloc(0)),
  'HS256 with the client’s secret': (header, claims) => signed({ ...header, alg: 'HS256' }, claims, hs256(SECRET)),
  'HS256 with the public key': (header, claims) =>
    signed({ ...header, alg: 'HS256' }, claims, hs256(own.publicKey.export({ type: 'spki', format: 'pem' }))),
  'another algorithm': (header, claims) =>
    signed({ ...header, alg: 'RS384' }, claims, (text) => crypto.sign('sha384', text, own.privateKey)),
  'wrong issuer': claiming((claims) => ({ ...claims, iss: 'https://login.example.se' })),
  'wrong audience': claiming((claims) => ({ ...claims, aud: 'somebody-else' })),
  'several audiences, for nobody': claiming((claims) => ({ ...claims, aud: [CLIENT, 'somebody-else'] })),
  'another authorized party': claiming((claims) => ({ ...claims, azp: 'somebody-else' })),
  expired: claiming((claims, now) => ({ ...claims, iat: now - 3600, exp: now - 60 })),
  'not yet valid': claiming((claims, now) => ({ ...claims, nbf: now + 120 })),
  'issued in the future': claiming((claims, now) => ({ ...claims, iat: now + 120, exp: now + 600 })),
  'wrong nonce': claiming((claims) => ({ ...claims, nonce: 'another' })),
  'no nonce': without('nonce'),
  'no acr': without('acr'),
  'lower acr': claiming((claims) => ({ ...claims, acr: 'urn:example:loa1' })),
  'signed in too long ago': claiming((claims, now) => ({ ...claims, auth_time: now - 7200 })),
  'signed in ten minutes ago': claiming((claims, now) => ({ ...claims, auth_time: now - 600 })),
  'no auth_time': without('auth_time'),
  'no subject': without('sub'),
  'a clock ten seconds fast': claiming((claims, now) => ({ ...claims, iat: now + 10 })),
  'address not verified': claiming((claims) => ({ ...claims, email_verified: false })),
  'address verified as text': claiming((claims) => ({ ...claims, email_verified: 'true' })),
};

let bend = null;
let authorizations = [];
let tokens = [];

const server = http.createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: CLIENT,
      client_secret: SECRET,
      redirect_uris: callbackUrl.split(','),
      post_logout_redirect_uris: callbackUrl.split(',').map((url) => new URL('/utloggad', url).href),
      default_acr_values: [],
    },
  ],
  jwks: { keys: [{ ...own.privateKey.export({ format: 'jwk' }), kid: KID, use: 'sig', alg: 'RS256' }] },
  cookies: { keys: ['proven'] },
  acrValues: ['urn:example:loa2', 'urn:example:loa3'],
  claims: { openid: ['sub'], acr: null, auth_time: null, email: ['email', 'email_verified'], profile: ['name'] },
  conformIdTokenClaims: false,
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  findAccount: (_context, sub) => ({
    accountId: sub,
    claims: () => ({ sub, name: `Namn ${sub}`, email: `${sub}@example.se`, email_verified: true }),
  }),
  loadExistingGrant: async ({ oidc: { client, session } }) => {
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
  ttl: { AccessToken: 300, AuthorizationCode: 60, IdToken: 300, Interaction: 600, Session: 600, Grant: 600 },
});
const callback = provider.callback();

async function answer(request, response) {
  const { pathname, searchParams } = new URL(request.url, issuer);
  if (pathname === '/bend') {
    bend = searchParams.get('how') || null;
    if (bend && bend !== 'away' && !BENDS[bend]) throw new Error(bend);
    response.end();
    return;
  }
  if (pathname === '/seen') {
    response.end(JSON.stringify({ authorizations, tokens }));
    return;
  }
  if (bend === 'away') {
    response.destroy();
    return;
  }
  if (pathname.startsWith('/interaction/')) {
    const accountId = searchParams.get('as') ?? request.headers['x-person'];
    await provider.interactionFinished(request, response, {
      login: { accountId, acr: request.headers['x-acr'] ?? 'urn:example:loa3', remember: false },
    });
    return;
  }
  if (pathname === '/auth') authorizations.push(Object.fromEntries(searchParams));
  if (pathname === '/token') bendReply(response);
  callback(request, response);
}

/** The provider's own reply, with the token bent on its way out. */
function bendReply(response) {
  const end = response.end.bind(response);
  response.end = (body, ...rest) => {
    const said = JSON.parse(String(body));
    if (said.id_token) {
      if (bend) {
        const [header, claims] = said.id_token.split('.').map((part) => part);
        const read = (part) => JSON.parse(Buffer.from(part, 'base64url'));
        said.id_token = BENDS[bend](read(header), read(claims));
      }
      tokens.push(said.id_token, said.access_token);
    }
    const text = JSON.stringify(said);
    response.setHeader('content-length', Buffer.byteLength(text));
    return end(text, ...rest);
  };
}

console.log(JSON.stringify({ issuer, clientId: CLIENT, clientSecret: SECRET }));
process.once('disconnect', () => process.exit(0));
