import { Identities } from '@yttra/identity';
import { env } from '@yttra/platform';
import { issuersAnswer } from '../../apps/cli/doctor/issuers-answer';
import { freePort } from '../support/free-port';
import { heardLog } from '../support/heard-log';
import { TestIssuer } from '../support/test-issuer';
import { RawBrowser, type RawReply } from '../support/raw-browser';
import { TestServer } from '../support/test-server';

const SESSION = 'yttra-session';
const LOGIN = 'yttra-login';

describe('sign-in with an account at an issuer', () => {
  let server: TestServer;
  /** Its word is taken for addresses; it must say how the sign-in was made, and lately. */
  let trusted: TestIssuer;
  /** Its word is not. */
  let other: TestIssuer;
  let heard: ReturnType<typeof heardLog>;

  beforeAll(async () => {
    const port = await freePort();
    const ourAddress = `http://127.0.0.1:${port}`;
    [trusted, other] = await Promise.all([
      TestIssuer.start('kommunen', ourAddress),
      TestIssuer.start('annan', ourAddress),
    ]);
    process.env.OIDC_ISSUERS = JSON.stringify([
      {
        key: 'kommunen',
        issuer: trusted.issuer,
        ...trusted.client,
        trustEmail: true,
        acr: ['urn:example:loa3'],
        maxAge: 3600,
      },
      { key: 'annan', name: 'regionens konto', issuer: other.issuer, ...other.client },
      { key: 'borta', name: 'förbundets konto', issuer: 'http://127.0.0.1:9', clientId: 'yttra' },
    ]);
    server = await TestServer.start({ port });
    heard = heardLog();
  });
  afterAll(async () => {
    await Promise.all([server?.stop(), trusted?.stop(), other?.stop()]);
  });
  beforeEach(async () => {
    await Promise.all([trusted.bend(null), other.bend(null)]);
    heard.clear();
  });

  /** To the issuer and back to our door, which is not opened yet. */
  async function toTheDoor(
    browser: RawBrowser,
    {
      as,
      issuer = trusted,
      key = 'kommunen',
      till = '',
      acr,
    }: { as: string; issuer?: TestIssuer; key?: string; till?: string; acr?: string },
  ): Promise<string> {
    const gone = await browser.get(`${server.url}/logga-in/oidc/${key}${till && `?till=${encodeURIComponent(till)}`}`);
    expect(gone.status).toBe(303);
    return issuer.signIn(gone.location!, as, { acr });
  }

  const open = (browser: RawBrowser, path: string) => browser.get(server.url + path);
  const refusals = async () =>
    (
      await server.db.asOwner(
        `select event::json->>'reason' as reason from audit_event where event::json->>'type' = 'session.refused' order by seq`,
      )
    ).map((row) => (row as { reason: string }).reason);
  const sessions = async () =>
    Number(((await server.db.asOwner('select count(*) from session'))[0] as { count: string }).count);

  it('leads from the sign-in page to the page one wanted, with a new session', async () => {
    const browser = new RawBrowser();
    const page = await open(browser, '/logga-in?till=%2Fkonto');
    expect(page.text).toContain('Logga in med kommunens konto');
    expect(page.text).toContain('Logga in med regionens konto');

    const back = await toTheDoor(browser, { as: 'officer', till: '/konto' });
    const entered = await open(browser, back);
    expect([entered.status, entered.location]).toEqual([303, '/konto']);
    expect(browser.cookie(server.url, LOGIN)).toBeUndefined();

    const own = await open(browser, '/konto');
    expect(own.text).toContain('Persona officer');
    const again = await open(browser, '/logga-in?till=%2Fkonto');
    expect([again.status, again.location]).toEqual([303, '/konto']);
  });

  it('asks for PKCE, a nonce, a state, the strength and the age that the settings demand', async () => {
    const { authorizations } = await trusted.seen();
    expect(authorizations.at(-1)).toMatchObject({
      code_challenge_method: 'S256',
      response_type: 'code',
      acr_values: 'urn:example:loa3',
      max_age: '3600',
      scope: 'openid email profile',
      redirect_uri: `${server.url}/logga-in/oidc/kommunen/svar`,
    });
    for (const name of ['code_challenge', 'nonce', 'state'])
      expect(authorizations.at(-1)![name]).toMatch(/^[\w-]{40,}$/);
  });

  it('gives the browser a new token in place of the one it brought, which is then worth nothing', async () => {
    const browser = new RawBrowser();
    await open(browser, await toTheDoor(browser, { as: 'secretary' }));
    const before = browser.cookie(server.url, SESSION)!;
    await open(browser, await toTheDoor(browser, { as: 'officer' }));
    expect(browser.cookie(server.url, SESSION)).not.toBe(before);

    const thief = new RawBrowser();
    thief.setCookie(server.url, SESSION, before);
    expect((await open(thief, '/konto')).status).toBe(303);
  });

  it('never takes over a token that somebody has planted', async () => {
    const browser = new RawBrowser();
    browser.setCookie(server.url, SESSION, 'planted-by-somebody-else');
    await open(browser, await toTheDoor(browser, { as: 'reader' }));
    const thief = new RawBrowser();
    thief.setCookie(server.url, SESSION, 'planted-by-somebody-else');
    expect((await open(thief, '/konto')).status).toBe(303);
    expect((await open(browser, '/konto')).status).toBe(200);
  });

  it.each([
    '//evil.example',
    'https://evil.example/',
    '/\\evil.example',
    'javascript:alert(1)',
    '/%0d%0aSet-Cookie: x',
  ])('leads to no other site: %s', async (till) => {
    const browser = new RawBrowser();
    const entered = await open(browser, await toTheDoor(browser, { as: 'officer', till }));
    expect(entered.status).toBe(303);
    expect(new URL(entered.location!, server.url).origin).toBe(server.url);
  });

  describe('finds out who it is', () => {
    const linkOf = async (subject: string) =>
      (
        await server.db.asOwner(`select person_id, shown_email from sign_in_identity where subject = '${subject}'`)
      )[0] as { person_id: string | null; shown_email: string | null } | undefined;

    it('by the verified address, the first time, where the issuer is trusted for that', async () => {
      expect((await linkOf('officer'))!.person_id).toBe(server.people.officer);
    });

    it('and from then on by the account: a new address at the issuer changes nothing, nor does one in Yttra', async () => {
      await server.db.asOwner(`update person set email = 'nytt.namn@example.se' where id = '${server.people.officer}'`);
      const browser = new RawBrowser();
      await open(browser, await toTheDoor(browser, { as: 'officer' }));
      expect((await open(browser, '/konto')).text).toContain('nytt.namn@example.se');
      await server.db.asOwner(`update person set email = 'officer@example.se' where id = '${server.people.officer}'`);
    });

    it.each(['address not verified', 'address verified as text'])('but not by an %s', async (how) => {
      await trusted.bend(how);
      const browser = new RawBrowser();
      const reply = await open(browser, await toTheDoor(browser, { as: 'registrar' }));
      expect(reply.status).toBe(403);
      expect(reply.text).toContain('Ditt konto är inte kopplat till Yttra');
      expect((await linkOf('registrar'))!.person_id).toBeNull();
    });

    it('and by an administrator, where the issuer is not trusted for addresses', async () => {
      const browser = new RawBrowser();
      const back = await toTheDoor(browser, { as: 'reader', issuer: other, key: 'annan' });
      const reply = await open(browser, back);
      expect([reply.status, browser.cookie(server.url, SESSION)]).toEqual([403, undefined]);

      const { reader } = server.people;
      const administrator = await server.pages('administrator');
      const waiting = await server.inTx((tx) => server.get(Identities).waiting(tx));
      const index = waiting.findIndex(({ subject, issuer }) => subject === 'reader' && issuer === other.issuer);
      const account = waiting[index]!;
      expect(account).toMatchObject({ name: 'Namn reader', email: 'reader@example.se' });
      const link = (email: string) =>
        administrator.post(
          '/admin/konton',
          new URLSearchParams({
            index: `${index}`,
            issuer: account.issuer,
            subject: account.subject,
            [`email${index}`]: email,
          }),
        );
      await administrator.get('/admin/konton');
      expect(administrator.text).toContain('Loggade in med regionens konto');
      await link('finns.inte@example.se');
      expect(administrator.status).toBe(422);
      expect(administrator.text).toContain('finns.inte@example.se finns inte i Yttra.');
      await link('reader@example.se');
      expect(administrator.text).toContain('Kontot är kopplat.');
      const [told] = await server.db.asOwner(
        `select to_address, data from outgoing_mail where kind = 'sign-in.linked'`,
      );
      expect(told).toEqual({
        to_address: 'reader@example.se',
        data: { issuerName: 'regionens konto', byName: 'Persona administrator' },
      });
      await open(browser, await toTheDoor(browser, { as: 'reader', issuer: other, key: 'annan' }));
      expect((await open(browser, '/konto')).text).toContain('Persona reader');
      const [{ shown_email }] = (await server.db.asOwner(
        `select shown_email from sign_in_identity where issuer = '${other.issuer}' and subject = 'reader'`,
      )) as [{ shown_email: string | null }];
      expect(shown_email).toBeNull();

      await administrator.post(
        `/admin/personer/${reader}/konto/bort`,
        new URLSearchParams({ issuer: account.issuer, subject: account.subject }),
      );
      expect(administrator.status).toBe(200);
      expect((await open(browser, '/konto')).status).toBe(303);
    });

    it('a second account with the same address is not let in as the first', async () => {
      await server.db.asOwner(
        `update sign_in_identity set subject = 'the-first' where subject = 'officer' and issuer = '${trusted.issuer}'`,
      );
      const browser = new RawBrowser();
      expect((await open(browser, await toTheDoor(browser, { as: 'officer' }))).status).toBe(403);
      await server.db.asOwner(`delete from sign_in_identity where subject = 'officer'`);
      await server.db.asOwner(`update sign_in_identity set subject = 'officer' where subject = 'the-first'`);
    });
  });

  describe('refuses', () => {
    /** One page for all, a code in the logs, and nothing of what was sent. */
    async function expectRefused(browser: RawBrowser, reply: RawReply, reason: string | RegExp): Promise<void> {
      expect(reply.status).toBe(403);
      expect(reply.text).toContain('Inloggningen gick inte');
      expect(reply.text).toContain('Vi kunde inte ta emot inloggningen.');
      expect(browser.cookie(server.url, SESSION)).toBeUndefined();
      expect(heard.lines.join('\n')).toMatch(reason);
      const { tokens } = await trusted.seen();
      for (const token of tokens.flatMap((one) => one.split('.')).filter((part) => part.length > 20)) {
        expect(heard.lines.join('\n')).not.toContain(token);
        expect(reply.text).not.toContain(token);
      }
      const kept = await server.db.asOwner(
        `select event from audit_event where event::json->>'type' = 'session.refused'`,
      );
      expect(JSON.stringify(kept)).not.toMatch(/eyJ|@example\.se/);
    }

    it.each([
      ['wrong signature', /OAUTH_INVALID_RESPONSE|signature/],
      ['unknown key', /OAUTH|kid/],
      ['alg none', /OAUTH/],
      ['HS256 with the client’s secret', /OAUTH/],
      ['HS256 with the public key', /OAUTH/],
      ['another algorithm', /OAUTH/],
      ['wrong issuer', /claim:iss/],
      ['wrong audience', /claim:aud/],
      ['several audiences, for nobody', /OAUTH|claim:a/],
      ['another authorized party', /claim:azp/],
      ['expired', /claim:exp/],
      ['not yet valid', /claim:nbf/],
      ['issued in the future', /claim:iat/],
      ['wrong nonce', /claim:nonce/],
      ['no nonce', /claim:nonce|OAUTH/],
      ['no acr', /claim:acr/],
      ['lower acr', /claim:acr/],
      ['signed in too long ago', /claim:auth_time/],
      ['no auth_time', /claim:auth_time|OAUTH/],
      ['no subject', /OAUTH|claim:sub/],
    ])('a token with %s', async (how, reason) => {
      const [sessionsBefore, refusedBefore] = [await sessions(), (await refusals()).length];
      await trusted.bend(how);
      const browser = new RawBrowser();
      const back = await toTheDoor(browser, { as: 'officer' });
      heard.clear();
      await expectRefused(browser, await open(browser, back), reason);
      expect([await sessions(), (await refusals()).length]).toEqual([sessionsBefore, refusedBefore + 1]);
    });

    it('but not for a clock that is ten seconds fast', async () => {
      await trusted.bend('a clock ten seconds fast');
      const browser = new RawBrowser();
      expect((await open(browser, await toTheDoor(browser, { as: 'officer' }))).location).toBe('/');
    });

    it('a weaker sign-in than the one that was asked for', async () => {
      const browser = new RawBrowser();
      const back = await toTheDoor(browser, { as: 'officer', acr: 'urn:example:loa2' });
      await expectRefused(browser, await open(browser, back), /claim:acr/);
    });

    it.each([
      ['another state', (path: string) => path.replace(/state=[^&]+/, 'state=another'), /OAUTH_INVALID_RESPONSE/],
      ['no state', (path: string) => path.replace(/&?state=[^&]+/, ''), /OAUTH_INVALID_RESPONSE/],
      ['another issuer', (path: string) => path.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Flogin.example.se'), /OAUTH/],
      ['no issuer, though it always says', (path: string) => path.replace(/&?iss=[^&]+/, ''), /OAUTH/],
      ['another code', (path: string) => path.replace(/code=[^&]+/, 'code=guessed'), /invalid_grant/],
      [
        'an error instead of a code',
        (path: string) => path.replace(/code=[^&]+/, 'error=access_denied'),
        /access_denied/,
      ],
      ['nothing', (path: string) => path.replace(/\?.*/, ''), /OAUTH/],
    ])('an answer with %s', async (_what, change, reason) => {
      const browser = new RawBrowser();
      const back = await toTheDoor(browser, { as: 'officer' });
      heard.clear();
      await expectRefused(browser, await open(browser, change(back)), reason);
    });

    it('the answer of one issuer at another’s door', async () => {
      const browser = new RawBrowser();
      const back = await toTheDoor(browser, { as: 'officer' });
      const login = browser.cookie(server.url, LOGIN)!;
      await expectRefused(browser, await open(browser, back.replace('kommunen', 'annan')), /not_begun_here/);
      browser.setCookie(server.url, LOGIN, login);
      // Even with a beginning of that issuer's own.
      await browser.get(`${server.url}/logga-in/oidc/annan`);
      const mixed = back.replace('kommunen', 'annan');
      heard.clear();
      await expectRefused(browser, await open(browser, mixed), /OAUTH/);
    });

    it('a code for the second time, also with the beginning that it belonged to', async () => {
      const browser = new RawBrowser();
      const back = await toTheDoor(browser, { as: 'officer' });
      const login = browser.cookie(server.url, LOGIN)!;
      expect((await open(browser, back)).location).toBe('/');
      const thief = new RawBrowser();
      thief.setCookie(server.url, LOGIN, login);
      heard.clear();
      await expectRefused(thief, await open(thief, back), /invalid_grant/);
    });

    it('an answer that another browser began, or none', async () => {
      const back = await toTheDoor(new RawBrowser(), { as: 'officer' });
      const stranger = new RawBrowser();
      await expectRefused(stranger, await open(stranger, back), /not_begun_here/);
      await toTheDoor(stranger, { as: 'officer' });
      heard.clear();
      await expectRefused(stranger, await open(stranger, back), /OAUTH/);
      // A scanner with neither fills no audit log.
      const before = (await refusals()).length;
      await open(new RawBrowser(), back);
      expect((await refusals()).length).toBe(before);
    });

    it('a beginning that has been changed, or is too old', async () => {
      const browser = new RawBrowser();
      const back = await toTheDoor(browser, { as: 'officer' });
      const login = browser.cookie(server.url, LOGIN)!;
      browser.setCookie(server.url, LOGIN, `${login.slice(0, -2)}AA`);
      await expectRefused(browser, await open(browser, back), /not_begun_here/);

      const late = new RawBrowser();
      const lateBack = await toTheDoor(late, { as: 'officer' });
      await server.db.moveClock('2022-10-05T08:16:00+02:00');
      await expectRefused(late, await open(late, lateBack), /not_begun_here/);
      await server.db.moveClock('2022-10-05T08:00:00+02:00');
    });
  });

  describe('to show anew who one is', () => {
    const later = '2022-10-05T08:06:00+02:00';
    afterEach(() => server.db.moveClock('2022-10-05T08:00:00+02:00'));

    /** Signed in for six minutes, and asked for more; returns where the answer leads. */
    async function renewed(as: string, bend: string | null = null): Promise<{ browser: RawBrowser; reply: RawReply }> {
      const browser = new RawBrowser();
      await open(browser, await toTheDoor(browser, { as: 'officer' }));
      await server.db.moveClock(later);
      expect((await browser.post(`${server.url}/konto/app`)).location).toMatch(/^\/fornya\?form=/);
      const gone = await open(browser, '/logga-in/oidc/kommunen?fornya=ja&till=%2Ffornya%3Ftill%3D%252Fkonto');
      const back = await trusted.signIn(gone.location!, as);
      await trusted.bend(bend);
      return { browser, reply: await open(browser, back) };
    }

    it('one must sign in there anew, and is then let on', async () => {
      const { browser, reply } = await renewed('officer');
      const { authorizations } = await trusted.seen();
      expect(authorizations.at(-1)).toMatchObject({
        prompt: 'login',
        max_age: '300',
        login_hint: 'officer@example.se',
        acr_values: 'urn:example:loa3',
      });
      expect(reply.location).toBe('/fornya?till=%2Fkonto');
      expect((await open(browser, reply.location!)).location).toBe('/konto');
      expect((await browser.post(`${server.url}/konto/app`)).location).toBe('/konto/app');
    });

    it.each(['signed in ten minutes ago', 'no auth_time'])(
      'an answer that is not fresh counts for nothing: %s',
      async (bend) => {
        const { browser, reply } = await renewed('officer', bend);
        expect(reply.status).toBe(403);
        expect((await browser.post(`${server.url}/konto/app`)).location).toMatch(/^\/fornya/);
      },
    );

    it('nor one that is another’s, and one is still who one was', async () => {
      const { browser, reply } = await renewed('reader');
      expect([reply.status, reply.text]).toEqual([403, expect.stringContaining('Kontot är någon annans')]);
      expect((await open(browser, '/konto')).text).toContain('Persona officer');
      expect((await browser.post(`${server.url}/konto/app`)).location).toMatch(/^\/fornya/);
      expect((await refusals()).at(-1)).toBe('another_person');
    });
  });

  describe('when the issuer is away', () => {
    it('says so on the sign-in page, and the other ways in are there', async () => {
      const browser = new RawBrowser();
      const reply = await open(browser, '/logga-in/oidc/borta?till=%2Fkonto');
      expect([reply.status, reply.location]).toEqual([303, '/logga-in?borta=borta&till=%2Fkonto']);
      const page = await open(browser, reply.location!);
      expect(page.text).toContain('Det går inte att nå inloggningen med förbundets konto just nu.');
      expect(page.text).toContain('E-postadress');
    });

    it('also in the middle of a sign-in, which nobody is blamed for', async () => {
      const browser = new RawBrowser();
      const back = await toTheDoor(browser, { as: 'officer' });
      await trusted.bend('away');
      const before = (await refusals()).length;
      expect((await open(browser, back)).location).toBe('/logga-in?borta=kommunen');
      expect((await refusals()).length).toBe(before);
    });

    it('there is no page for an issuer that nobody has configured', async () => {
      expect((await open(new RawBrowser(), '/logga-in/oidc/okand')).status).toBe(404);
      expect((await open(new RawBrowser(), '/logga-in/oidc/okand/svar?code=x')).status).toBe(404);
    });
  });

  it('is looked at by doctor, who says what to register and what is wrong', async () => {
    const settings = (issuer: object) => ({ ...env(), OIDC_ISSUERS: [{ ...env().OIDC_ISSUERS[0]!, ...issuer }] });
    expect(await issuersAnswer(settings({}))).toBe(
      `kommunen answers; registered there: ${server.url}/logga-in/oidc/kommunen/svar`,
    );
    await expect(issuersAnswer(settings({ algorithm: 'EdDSA' }))).rejects.toThrow(/^kommunen: signs with .*RS256/);
    await expect(issuersAnswer(settings({ issuer: 'http://127.0.0.1:9' }))).rejects.toThrow('does not answer');
    const [host] = trusted.issuer.split('127.0.0.1');
    const alias = `${host}localhost:${new URL(trusted.issuer).port}`;
    await expect(issuersAnswer(settings({ issuer: alias }))).rejects.toThrow('calls itself something else');
    expect(await issuersAnswer({ ...env(), OIDC_ISSUERS: [] })).toContain('by mailed code only');
  });

  it('ends here at once, and offers to end there too', async () => {
    const browser = new RawBrowser();
    await open(browser, await toTheDoor(browser, { as: 'officer' }));
    const token = browser.cookie(server.url, SESSION)!;
    const out = await browser.post(`${server.url}/logga-ut`);
    expect([out.status, out.location]).toEqual([303, '/utloggad?via=kommunen']);
    expect(browser.cookie(server.url, SESSION)).toBeUndefined();
    const page = await open(browser, out.location!);
    expect(page.text).toContain(`${trusted.issuer}/session/end?`);
    expect(page.text).toContain(encodeURIComponent(`${server.url}/utloggad`));

    browser.setCookie(server.url, SESSION, token);
    expect((await open(browser, '/konto')).status).toBe(303);
    // Away or not, one is signed out.
    await trusted.bend('away');
    expect((await open(new RawBrowser(), '/utloggad?via=borta')).status).toBe(200);
  });
});
