import { readEnv } from './env';

const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://app:secret@127.0.0.1/yttra',
  SESSION_SECRET: 'a secret of this municipality and of no other',
};
const issuer = { key: 'kommunen', issuer: 'https://login.example.se', clientId: 'yttra' };
const read = (list: unknown, source: Record<string, string> = production) =>
  readEnv({ ...source, OIDC_ISSUERS: typeof list === 'string' ? list : JSON.stringify(list) }).OIDC_ISSUERS;

describe('OIDC_ISSUERS', () => {
  it('may be left out: then people sign in with codes', () => {
    expect(readEnv(production).OIDC_ISSUERS).toEqual([]);
  });

  it('is careful where nothing else is said', () => {
    expect(read([issuer])).toEqual([
      {
        ...issuer,
        name: 'kommunens konto',
        scope: 'openid email profile',
        acr: [],
        trustEmail: false,
        algorithm: 'RS256',
      },
    ]);
  });

  it.each([
    ['no JSON', '{'],
    ['no list', '{}'],
    ['a misspelt setting', [{ ...issuer, trustEmails: true }]],
    ['a key that is no part of an address', [{ ...issuer, key: 'Kommunens konto' }]],
    ['an issuer that is no address', [{ ...issuer, issuer: 'login.example.se' }]],
    ['a shared secret as signature', [{ ...issuer, algorithm: 'HS256' }]],
    ['no signature', [{ ...issuer, algorithm: 'none' }]],
    ['the same key twice', [issuer, { ...issuer, issuer: 'https://other.example.se' }]],
    ['the same issuer twice', [issuer, { ...issuer, key: 'other' }]],
  ])('is refused with %s', (_what, list) => {
    expect(() => read(list)).toThrow(/^OIDC_ISSUERS/);
  });

  it.each(['http://login.example.se', 'http://localhost:4202', 'http://127.0.0.1:4202'])(
    'is refused in production with an issuer that anyone on the way can pretend to be: %s',
    (url) => expect(() => read([{ ...issuer, issuer: url }])).toThrow('kommunen: the issuer must have https'),
  );

  it('may name an http issuer on this very machine while developing, and nowhere else', () => {
    const development = { NODE_ENV: 'development' };
    expect(read([{ ...issuer, issuer: 'http://localhost:4202' }], development)).toHaveLength(1);
    for (const url of ['http://login.example.se', 'http://localhost.example.se', 'http://10.0.0.1'])
      expect(() => read([{ ...issuer, issuer: url }], development)).toThrow('must have https');
  });
});
