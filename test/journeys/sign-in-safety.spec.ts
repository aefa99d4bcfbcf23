import { parse } from 'node-html-parser';
import { AuthorisationRound } from '../support/authorisation-round';
import { nestRoutes } from '../../apps/server/nest-routes';
import { RawBrowser, type RawReply } from '../support/raw-browser';
import { emailOf, TestServer } from '../support/test-server';
import { TestWorker } from '../support/test-worker';

const POLICY =
  "default-src 'none';style-src 'self';script-src 'self';font-src 'self';img-src 'self' data:;connect-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none'";
const SESSION = 'yttra-session';

/** What a scanner may do to the tables: ask for a code in its own name, as anyone may, and be counted. */
const ANYONE_MAY_FILL = new Set(['sign_in_code', 'sign_in_count']);

describe('browsers are told to be careful', () => {
  let server: TestServer;
  let worker: TestWorker;
  let round: AuthorisationRound;
  let officer: RawBrowser;

  beforeAll(async () => {
    worker = await TestWorker.prepare();
    server = await TestServer.start();
    round = await AuthorisationRound.prepare(server);
    officer = new RawBrowser();
    officer.setCookie(server.url, SESSION, (await server.pages('officer')).cookie(SESSION));
  });
  afterAll(async () => {
    await server?.stop();
    await worker?.stop();
  });

  const nobody = () => new RawBrowser();
  const stylesheet = async () =>
    /href="(\/static\/[^"]+\.css)"/.exec((await nobody().get(`${server.url}/logga-in`)).text)![1]!;

  describe('on every kind of page', () => {
    /** What is nobody's own may be kept; what is not there is not said to be. */
    const CACHE: Record<string, string | null> = {
      'a stylesheet': 'public, max-age=31536000, immutable',
      'a stylesheet that is not there': null,
    };
    const kinds: [string, number, () => Promise<RawReply>][] = [
      ['the sign-in page', 200, () => nobody().get(`${server.url}/logga-in`)],
      ['a personal page', 200, () => officer.get(`${server.url}/konto`)],
      ['a page that one must sign in for', 303, () => nobody().get(`${server.url}/konto`)],
      ['a page that is not there', 404, () => officer.get(`${server.url}/finns-inte`)],
      ['a form without a session', 401, () => nobody().post(`${server.url}/konto/sessioner/alla`)],
      [
        'a form from another site',
        403,
        () => officer.post(`${server.url}/logga-ut`, {}, { 'sec-fetch-site': 'cross-site' }),
      ],
      ['a form that is refused', 422, () => nobody().post(`${server.url}/logga-in`, { email: 'x' })],
      ['an address that cannot be read', 400, () => officer.get(`${server.url}/%zz`)],
      ['a reply to a program', 200, () => nobody().get(`${server.url}/api/v1/health`)],
      ['a refusal to a program', 401, () => nobody().get(`${server.url}/api/v1/remisser`)],
      ['a stylesheet', 200, async () => nobody().get(`${server.url}${await stylesheet()}`)],
      ['a stylesheet that is not there', 404, () => nobody().get(`${server.url}/static/nothing.css`)],
    ];

    it.each(kinds)('%s', async (kind, status, ask) => {
      const reply = await ask();
      expect(reply.status).toBe(status);
      expect(Object.fromEntries(reply.headers)).toMatchObject({
        'content-security-policy': POLICY,
        'strict-transport-security': expect.stringMatching(/^max-age=31536000/) as string,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'x-frame-options': 'DENY',
      });
      expect(reply.headers.get('cache-control')).toBe(kind in CACHE ? CACHE[kind] : 'no-store');
      expect(reply.headers.get('x-powered-by')).toBeNull();
      expect(reply.headers.get('access-control-allow-origin')).toBeNull();
    });

    it.each(kinds)('%s: nothing inline, and nothing from elsewhere', async (_kind, _status, ask) => {
      const { text, headers } = await ask();
      if (!headers.get('content-type')?.startsWith('text/html')) return;
      const page = parse(text);
      expect(page.querySelectorAll('script:not([src]), style, [style], iframe, object, embed, base')).toHaveLength(0);
      const attributes = page.querySelectorAll('*').flatMap((element) => Object.keys(element.attributes));
      expect(attributes.filter((name) => /^on/i.test(name))).toEqual([]);
      const loaded = page
        .querySelectorAll('script[src], link[href], img[src]')
        .map((one) => one.getAttribute('src') ?? one.getAttribute('href')!);
      expect(loaded.filter((url) => !url.startsWith('/') && !url.startsWith('data:'))).toEqual([]);
      expect(text).not.toMatch(/javascript:/i);
    });
  });

  it('every form of every page is refused when it comes from elsewhere, and does nothing', async () => {
    const elsewhere: Record<string, string | null>[] = [
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      { 'sec-fetch-site': 'same-site', origin: 'http://www.127.0.0.1' },
      { 'sec-fetch-site': null, origin: 'null' },
      { 'sec-fetch-site': null, origin: null, referer: 'https://evil.example/' },
      { 'sec-fetch-site': null, origin: null },
      // A strange name that leads to this server: to the browser its own form is one of the same origin.
      { origin: 'http://evil.example' },
    ];
    const forms = nestRoutes(server.app).filter(({ name, page }) => page && !name.startsWith('GET '));
    expect(forms.length).toBeGreaterThan(8);
    const before = await stored();
    const letIn: string[] = [];
    for (const { name } of forms) {
      const { path } = round.request(name);
      for (const headers of elsewhere) {
        const reply = await officer.post(`${server.url}${path}`, {}, headers);
        if (reply.status !== 403) letIn.push(`${name} ${JSON.stringify(headers)}: ${reply.status}`);
      }
    }
    expect(letIn).toEqual([]);
    expect(await stored()).toEqual(before);
    expect((await officer.get(`${server.url}/konto`)).status).toBe(200);
  });

  it('cookies are for this site alone and for no script', async () => {
    const reply = await nobody().post(`${server.url}/logga-in`, { email: emailOf('reader') });
    expect(reply.cookies).toHaveLength(1);
    expect(reply.cookies[0]).toMatch(/^yttra-code=[\w-]{43}; Max-Age=1200; Path=\/; HttpOnly; SameSite=Lax$/);
    for (const path of ['/logga-in', '/konto', '/static/x.css', '/api/v1/health'])
      expect((await nobody().get(server.url + path)).cookies).toEqual([]);
  });

  describe('a mail scanner', () => {
    it('that opens, asks for and submits every link of every mail changes nothing', async () => {
      await worker.deliver();
      const mails = await worker.mails();
      const kinds = new Set(worker.sink.received.map(({ messageId }) => messageId.slice(1).split('.')[0]));
      expect(kinds.size).toBeGreaterThan(5);
      expect(kinds).toContain('code');
      const base = `${server.url}/`;
      const links = new Set(
        mails.flatMap((mail) => [
          ...[...String(mail.html).matchAll(/href="([^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&')),
          ...[...(mail.text ?? '').matchAll(/https?:\/\/[^\s<>]+/g)].map(([href]) => href),
        ]),
      );
      expect(links.size).toBeGreaterThan(6);
      const before = await stored();
      const sent = worker.sink.received.length;

      for (const link of links) {
        expect(link.startsWith(base)).toBe(true);
        const at = server.url + link.slice(base.length - 1);
        // Nothing in a link says who one is.
        expect(new URL(link).search).toBe('');
        const scanner = nobody();
        await follow(scanner, at);
        await (await fetch(at, { method: 'HEAD', redirect: 'manual' })).arrayBuffer();
        expect((await scanner.post(at)).status).toBeGreaterThan(399);
      }
      expect(await stored()).toEqual(before);
      await worker.deliver();
      expect(worker.sink.received.length).toBe(sent);
    });

    /** Opens a page as a browser does, follows redirects, and sends every form there with something in every field. */
    async function follow(scanner: RawBrowser, from: string): Promise<void> {
      let at = from;
      let reply = await scanner.get(at);
      for (let hops = 0; reply.location && hops < 5; hops++) {
        at = new URL(reply.location, at).href;
        reply = await scanner.get(at);
      }
      expect(reply.status).toBeLessThan(500);
      for (const form of parse(reply.text).querySelectorAll('form')) {
        const fields = form
          .querySelectorAll('[name]')
          .map((field) => [field.getAttribute('name')!, field.getAttribute('value') || 'skanner@example.se']);
        const to = new URL(form.getAttribute('action') ?? at, at).href;
        if (form.getAttribute('method') === 'post') {
          const next = await scanner.post(to, Object.fromEntries(fields) as Record<string, string>);
          if (next.location) await scanner.get(new URL(next.location, to).href);
        }
      }
    }
  });

  /** Every table's rows, as one digest a table. */
  async function stored(): Promise<Record<string, string>> {
    const tables = await server.db.asSuperuser<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public'`,
    );
    const digests: Record<string, string> = {};
    for (const { name } of tables) {
      if (ANYONE_MAY_FILL.has(name)) continue;
      const [row] = await server.db.asSuperuser<{ digest: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from ${name} t`,
      );
      digests[name] = row!.digest;
    }
    return digests;
  }
});
