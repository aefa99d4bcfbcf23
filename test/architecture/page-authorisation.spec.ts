import { AuthorisationRound } from '../support/authorisation-round';
import { nestRoutes } from '../support/nest-routes';
import { TestServer } from '../support/test-server';
import { ASKERS } from './authorisation.table';
import { PAGE_AUTHORISATION } from './page-authorisation.table';

type Asker = (typeof ASKERS)[number];

/** Those whom the draft belongs to. */
const BEHIND_THE_WALL: ReadonlySet<Asker> = new Set(['secretary', 'contributor']);
/** The administrator keeps the register of people, and may know who there is; and everybody is told who he or she is. */
const REGISTER_OF_PEOPLE = / \/admin\//;

/** A form that cannot be read: it is refused after the question of who may, and before anything is done. */
const UNREADABLE_FORM = {
  headers: { 'content-type': 'multipart/form-data; boundary=x', 'sec-fetch-site': 'same-origin' },
  body: '--x\r\n',
};

/** Every page and every form, asked by everyone. */
describe('who may open which page', () => {
  let server: TestServer;
  let round: AuthorisationRound;
  const observed: Record<string, string> = {};
  const failed: string[] = [];
  const leaks: string[] = [];

  beforeAll(async () => {
    server = await TestServer.start();
    round = await AuthorisationRound.prepare(server);
    const cookies = Object.fromEntries(
      await Promise.all(ASKERS.map(async (asker) => [asker, await cookieOf(asker)] as const)),
    ) as Record<Asker, string>;
    for (const { name, page } of nestRoutes(server.app)) {
      if (!page) continue;
      const words = [];
      for (const asker of ASKERS) words.push(await ask(name, asker, cookies[asker]));
      observed[name] = words.join(' ');
    }
  }, 180_000);
  afterAll(() => server?.stop());

  async function cookieOf(asker: Asker): Promise<string> {
    const token = asker === 'anonymous' ? null : (await server.pages(asker)).cookie('yttra-session');
    return token ? `yttra-session=${token}` : '';
  }

  async function ask(route: string, asker: Asker, cookie: string): Promise<string> {
    const { method, path } = round.request(route);
    const form = method === 'GET' ? { headers: {}, body: undefined } : UNREADABLE_FORM;
    const reply = await fetch(new URL(path, server.url), {
      method,
      body: form.body,
      headers: { ...form.headers, cookie, accept: 'text/html' },
      redirect: 'manual',
    });
    const bytes = Buffer.from(await reply.arrayBuffer());
    if (reply.status >= 500 || (method === 'GET' && [400, 409, 410, 412, 422, 429].includes(reply.status)))
      failed.push(`${route} ${asker}: ${reply.status}`);
    const word = wordOf(reply);
    // One who must sign in is sent to do so with the very address that was asked for, ids and all.
    if (word !== 'in' && !BEHIND_THE_WALL.has(asker) && !REGISTER_OF_PEOPLE.test(route))
      leaks.push(
        ...round.leaks({ bytes, headers: reply.headers }).map((secret) => `${route} shows ${asker} ${secret}`),
      );
    return word;
  }

  it('stands in the table, page by page', () => {
    expect(observed).toEqual(PAGE_AUTHORISATION);
  });

  it('and is answered, whatever is asked for', () => {
    expect(failed).toEqual([]);
  });

  it('and nobody outside the wall sees a draft, its files, who writes in it, or when', () => {
    expect(leaks).toEqual([]);
  });
});

/** `yes`, `in` when one is sent to sign in, or how it was refused: 401, 403 never for this hat, 404 not this one. */
function wordOf({ status, headers }: Response): string {
  if (status === 303 && headers.get('location')?.startsWith('/logga-in?till=')) return 'in';
  return [401, 403, 404].includes(status) ? String(status) : 'yes';
}
