import http from 'node:http';
import { resolve } from 'node:path';
import { Assignments, People } from '@yttra/identity';
import { OTHERS, SECRETARIES, addressOf } from '../../apps/cli/seed/example-people';
import { built } from '../support/built';
import { freePort } from '../support/free-port';
import { RawBrowser } from '../support/raw-browser';
import { TestServer } from '../support/test-server';
import { endLeftovers, startModule } from './processes';

const ISSUER = resolve(__dirname, '../../apps/local/personas-issuer.mjs');

/** The example's own issuer: to the server it is an issuer like any other. */
describe('the people of the example', () => {
  let server: TestServer;
  let url: string;

  beforeAll(async () => {
    await built();
    const port = await freePort();
    const running = startModule(
      `const { startPersonasIssuer } = await import('${ISSUER}');
       const { url, setting, stop } = await startPersonasIssuer({ port: 0, baseUrl: 'http://127.0.0.1:${port}', host: '127.0.0.1' });
       console.log(JSON.stringify({ url, setting }));
       process.stdin.on('end', () => stop().then(() => process.exit(0))).resume();`,
    );
    const said = JSON.parse(await running.line('{')) as { url: string; setting: string };
    url = said.url;
    process.env.OIDC_ISSUERS = said.setting;
    server = await TestServer.start({ port });
  });
  afterAll(async () => {
    await server?.stop();
    endLeftovers();
  });

  const toTheList = async (browser: RawBrowser) => {
    const gone = await browser.get(`${server.url}/logga-in/oidc/exempel?till=%2Fkonto`);
    const asked = await browser.get(gone.location!);
    const at = new URL(asked.location!, url).href;
    return { at, page: await browser.get(at) };
  };
  /** Chooses a person and comes back to Yttra. */
  const choose = async (browser: RawBrowser, at: string, person: string) => {
    let reply = await browser.post(at, { person });
    while (reply.location && !reply.location.startsWith(server.url))
      reply = await browser.get(new URL(reply.location, url).href);
    return reply.location ? browser.get(reply.location) : reply;
  };

  it('stand in a list, each with what one can do, and are in the example', async () => {
    const { page } = await toTheList(new RawBrowser());
    const shown = [...page.text.matchAll(/value="([^"]+@example\.se)">Logga in som ([^<]+)</g)].map(
      ([, email, name]) => [name, email],
    );
    expect(shown).toHaveLength(8);
    const seeded = [...Object.keys(SECRETARIES), ...Object.values(OTHERS), 'Hanna Lövgren'];
    for (const [name, email] of shown) {
      expect(seeded).toContain(name);
      expect(email).toBe(addressOf(name!));
    }
    for (const role of ['Handläggare', 'Nämndsekreterare', 'Strateg', 'Registrator', 'Systemförvaltare'])
      expect(page.text).toContain(role);
    expect(page.text).not.toMatch(/<script|style=/);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('come in with one click, and who one was the last time is forgotten', async () => {
    const browser = new RawBrowser();
    for (const name of [OTHERS.reader, OTHERS.administrator]) {
      await server.inTx((tx) => server.get(People).add(tx, { name, email: addressOf(name) }));
      const { at, page } = await toTheList(browser);
      expect(page.text).toContain('Vem vill du vara?');
      const entered = await choose(browser, at, addressOf(name));
      expect([entered.status, entered.location]).toEqual([303, '/konto']);
      expect((await browser.get(`${server.url}/konto`)).text).toContain(name);
      await browser.post(`${server.url}/logga-ut`);
    }
  });

  it('show anew who they are without a click, as strongly as an administrator must', async () => {
    await server.inTx(async (tx) => {
      const { id } = await server.get(People).byEmail(tx, addressOf(OTHERS.administrator));
      await server.get(Assignments).appoint(tx, null, { personId: id, role: 'administrator' });
    });
    const browser = new RawBrowser();
    const { at } = await toTheList(browser);
    await choose(browser, at, addressOf(OTHERS.administrator));
    expect((await browser.get(`${server.url}/admin`)).status).toBe(200);
    await server.db.moveClock('2022-10-05T08:06:00+02:00');
    const asked = await browser.get(`${server.url}/fornya?till=%2Fadmin`);
    const way = /href="([^"]+fornya=ja[^"]+)"/.exec(asked.text)![1]!.replaceAll('&amp;', '&');
    let reply = await browser.get(server.url + way);
    const gone = new URL(reply.location!).searchParams;
    expect([gone.get('prompt'), gone.get('max_age')]).toEqual(['login', '300']);
    while (reply.location && !reply.location.startsWith(server.url))
      reply = await browser.get(new URL(reply.location, url).href);
    await browser.get(reply.location!);
    expect((await browser.get(`${server.url}/fornya?till=%2Fadmin`)).location).toBe('/admin');
    expect((await browser.get(`${server.url}/konto`)).text).toContain(OTHERS.administrator);
    await server.db.moveClock('2022-10-05T08:00:00+02:00');
  });

  it('are no others, whatever is sent', async () => {
    const browser = new RawBrowser();
    const { at } = await toTheList(browser);
    const reply = await choose(browser, at, 'vem.som.helst@example.se');
    expect(reply.status).toBe(400);
  });

  it('are told kindly when the page is old, and where to begin', async () => {
    const old = await new RawBrowser().get(`${url}/vem/finns-inte`);
    expect([old.status, old.text]).toEqual([400, expect.stringContaining('Börja om i Yttra')]);
    const front = await new RawBrowser().get(url);
    expect(front.text).toContain(`href="${server.url}/logga-in"`);
  });

  it('are shown to nobody who comes by another name than this machine’s own', async () => {
    const status = await new Promise((resolve) =>
      http.get(url, { headers: { host: 'evil.example' } }, (reply) => resolve(reply.resume().statusCode)),
    );
    expect(status).toBe(421);
  });
});
