import { ASKERS, type Asker } from '../support/askers';
import { WHOSE } from '../support/authorisation-places';
import { DRAFTS, AuthorisationRound } from '../support/authorisation-round';
import { ifMatch, type Reply } from '../support/api-client';
import { heardLog } from '../support/heard-log';
import { inTurns } from '../support/in-turns';
import { CAREFUL_HEADERS } from '../../apps/server/web/careful-headers';
import { nestRoutes } from '../support/nest-routes';
import { TestServer } from '../support/test-server';
import { TestWorker } from '../support/test-worker';
import { tablesWith } from '../support/tables-with';
import { AUTHORISATION } from './authorisation.table';
import { PAGE_AUTHORISATION } from './page-authorisation.table';

/** The administrator keeps the register of people, and may know who there is. */
const REGISTER_OF_PEOPLE = /\/api\/v1\/(people|assignments)$| \/admin\//;

/** A form that cannot be read: it is refused after the question of who may, and before anything is done. */
const UNREADABLE_FORM = {
  headers: { 'content-type': 'multipart/form-data; boundary=x' },
  body: '--x\r\n',
};

/** What ends something for those who come after it is asked last. */
const LAST = ['draft/files/:fileId', 'draft/invitations/:personId', 'draft/clean-up'];
const lastness = (route: string) => LAST.findIndex((end) => !route.startsWith('POST') && route.endsWith(end));

/** Where one can search for words in what has been written. */
const SEARCHES = ['GET /las/sok', 'GET /remisser/:remissId/svar/sok'];

/** The tables that hold what is written in a draft, and no others. */
const BEHIND_THE_WALL = ['draft_comment', 'draft_version', 'file', 'response_draft'];

const NEVER = new Set(['i', '1', '3']);

const isOfProgram = (route: string) => route.includes(' /api/');
const isRead = (route: string) => route.startsWith('GET ');

/** Every route, asked by everyone about everybody's: first all that only reads, then all that changes something. */
describe('who may ask for what', () => {
  let server: TestServer;
  let worker: TestWorker;
  let round: AuthorisationRound;
  let log: { lines: string[] };
  const observed = new Map<string, string>();
  const failed: string[] = [];
  const leaks: string[] = [];
  const uncareful: string[] = [];
  const holders: string[][] = [];

  beforeAll(async () => {
    worker = await TestWorker.prepare();
    server = await TestServer.start();
    log = heardLog();
    round = await AuthorisationRound.prepare(server);
    const routes = nestRoutes(server.app).map(({ name }) => name);
    // A form that cannot be read changes nothing either.
    const isHarmless = (route: string) => isRead(route) || !isOfProgram(route);
    await inTurns(8, routes.filter(isHarmless), observe);
    for (const { word } of Object.values(DRAFTS)) holders.push(await tablesWith(server.db, word));
    const changes = routes.filter((route) => !isHarmless(route)).sort((a, b) => lastness(a) - lastness(b));
    await inTurns(1, changes, observe);
  }, 180_000);
  afterAll(async () => {
    await server?.stop();
    await worker?.stop();
  });

  async function observe(route: string): Promise<void> {
    const groups: string[] = [];
    for (const whose of round.objectsOf(route)) {
      const request = round.request(route, whose);
      let letters = '';
      for (const [column, asker] of ASKERS.entries()) {
        // Who may never, or has not signed in, is told so before anyone looks whose it is.
        const first = groups[0]?.[column];
        letters += first && NEVER.has(first) ? first : await ask(route, request, asker);
      }
      groups.push(letters);
    }
    observed.set(route, groups.join(' '));
  }

  async function ask(route: string, request: { method: string; path: string }, asker: Asker): Promise<string> {
    const reply = await (isOfProgram(route) ? call(route, request, asker) : open(request, asker));
    const letter = letterOf(reply);
    const isFailed = isRead(route) ? letter === 'y' && ![200, 303].includes(reply.status) : reply.status >= 500;
    if (isFailed) failed.push(`${route} ${asker}: ${reply.status}`);
    uncareful.push(...carelessHeaders(reply).map((header) => `${route} ${asker}: ${header}`));
    // One who must sign in is sent to do so with the very address that was asked for, ids and all.
    const people = letter !== 'i' && !REGISTER_OF_PEOPLE.test(route);
    leaks.push(...round.leaks(asker, reply, { people }).map((secret) => `${route} shows ${asker} ${secret}`));
    return letter;
  }

  function call(route: string, { method, path }: { method: string; path: string }, asker: Asker): Promise<Reply> {
    const headers = { ...ifMatch(0), 'idempotency-key': `${route} ${asker}` };
    const options = isRead(route) ? { headers } : { body: { okänt: true }, headers };
    return server.client(round.credentials[asker].key).call(method, path, options);
  }

  async function open({ method, path }: { method: string; path: string }, asker: Asker): Promise<Reply> {
    const form = method === 'GET' ? { headers: {}, body: undefined } : UNREADABLE_FORM;
    const { host, origin } = new URL(server.url);
    const cookie = round.credentials[asker].cookie;
    const headers = { ...form.headers, host, origin, cookie, accept: 'text/html' };
    // Without a socket between: there are thousands of them.
    const reply = await server.app.inject({ method: method as 'GET', url: path, headers, payload: form.body });
    const told = Object.entries(reply.headers).map(([name, value]): [string, string] => [name, String(value)]);
    return { status: reply.statusCode, headers: new Headers(told), bytes: reply.rawPayload, body: {} };
  }

  const rows = (isWanted: (route: string) => boolean) =>
    Object.fromEntries([...observed].filter(([route]) => isWanted(route)));

  it('stands in the table, route by route', () => {
    expect(rows(isOfProgram)).toEqual(AUTHORISATION);
  });

  it('and page by page', () => {
    expect(rows((route) => !isOfProgram(route))).toEqual(PAGE_AUTHORISATION);
  });

  it('and is answered, whatever is asked for', () => {
    expect(failed).toEqual([]);
  });

  it('and no reply may be kept, framed or guessed at: pages, files, refusals and what programs get', () => {
    expect(uncareful).toEqual([]);
  });

  it('and nobody outside the wall sees a draft, its files, who writes in it, or when', () => {
    expect(leaks).toEqual([]);
  });

  it.each(SEARCHES)('%s finds nothing of a draft', async (route) => {
    for (const asker of ASKERS)
      for (const whose of WHOSE) {
        const { method, path } = round.request(route, whose);
        const search = async (word: string) => {
          const { status, bytes } = await open(
            { method, path: `${path}?${new URLSearchParams({ ord: word })}` },
            asker,
          );
          return { status, text: bytes.toString().replaceAll(word, '') };
        };
        const nothing = await search('finns-ingenstans');
        for (const { word } of Object.values(DRAFTS)) expect(await search(word)).toEqual(nothing);
      }
  });

  it('leaves nothing of a draft in any other table, the queue or the log, nor in a mail', async () => {
    expect(holders).toEqual(Object.values(DRAFTS).map(() => BEHIND_THE_WALL));
    await server.db.moveClock('2023-01-20T10:00:00+01:00');
    await worker.doEverything();
    const mails = await worker.mails();
    expect(mails.length).toBeGreaterThan(20);
    for (const { word } of Object.values(DRAFTS)) {
      expect(mails.filter(({ text, html, subject }) => `${subject} ${text} ${html}`.includes(word))).toEqual([]);
      expect(log.lines.filter((line) => line.includes(word))).toEqual([]);
    }
    expect(log.lines.length).toBeGreaterThan(20);
  });
});

/** `y`, `i` when one is sent to sign in, or how it was refused: `1` no key (401), `3` never for this hat (403), `4` not this one (404). */
function letterOf({ status, headers, body }: Reply): string {
  if (status === 303 && headers.get('location')?.startsWith('/logga-in?till=')) return 'i';
  const { code } = body as { code?: string };
  if (status === 404 && code && code !== 'identity.not_found') return 'y';
  return [401, 403, 404].includes(status) ? String(status).slice(-1) : 'y';
}

/** The look of the municipality is nobody's own. */
const MAY_BE_KEPT = 'public, max-age=31536000, immutable';

/** What of the headers that hold everywhere a reply lacks. */
function carelessHeaders({ headers }: Reply): string[] {
  const says = (name: string) => headers.get(name) ?? '';
  const isKept = says('cache-control') === MAY_BE_KEPT && /^(text\/css|image\/)/.test(says('content-type'));
  const kept = isKept || says('cache-control') === 'no-store' ? [] : ['cache-control'];
  const policy = /default-src 'none'/.test(says('content-security-policy')) ? [] : ['content-security-policy'];
  const others = ['strict-transport-security', 'x-content-type-options', 'referrer-policy', 'x-frame-options'] as const;
  return [...kept, ...policy, ...others.filter((name) => says(name) !== CAREFUL_HEADERS[name])];
}
