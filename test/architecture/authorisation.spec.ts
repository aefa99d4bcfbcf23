import { AuthorisationRound } from '../support/authorisation-round';
import { ifMatch, type ApiClient, type Reply } from '../support/api-client';
import { nestRoutes } from '../support/nest-routes';
import { TestServer } from '../support/test-server';
import { ASKERS, AUTHORISATION } from './authorisation.table';

type Asker = (typeof ASKERS)[number];

/** Those whom the draft belongs to. */
const BEHIND_THE_WALL: ReadonlySet<Asker> = new Set(['secretary', 'contributor']);
/** The administrator keeps the register of people, and may know who there is. */
const REGISTER_OF_PEOPLE = /\/api\/v1\/(people|assignments)$/;

/** What ends something for those who come after it is asked last. */
const LAST = ['draft/files/:fileId', 'draft/invitations/:personId', 'draft/clean-up'];
const lastness = (route: string) =>
  route.startsWith('DELETE') || route.startsWith('PUT') ? LAST.findIndex((end) => route.endsWith(end)) : -1;

/** Every route, asked by everyone. A request that goes too far in its body is stopped after the question of who may. */
describe('who may call what', () => {
  let server: TestServer;
  let round: AuthorisationRound;
  const observed: Record<string, string> = {};
  const failedReads: string[] = [];
  const leaks: string[] = [];

  beforeAll(async () => {
    server = await TestServer.start();
    round = await AuthorisationRound.prepare(server);
    const routes = nestRoutes(server.app)
      .map(({ name }) => name)
      .filter((name) => name.includes('/api/'))
      .sort((a, b) => lastness(a) - lastness(b));
    for (const route of routes) {
      const words = [];
      for (const asker of ASKERS) words.push(await ask(route, asker));
      observed[route] = words.join(' ');
    }
  }, 180_000);
  afterAll(() => server?.stop());

  async function ask(route: string, asker: Asker): Promise<string> {
    const { method, path } = round.request(route);
    const client: ApiClient = asker === 'anonymous' ? server.client(null) : server.clients[asker];
    const headers = { ...ifMatch(0), 'idempotency-key': `${route} ${asker}` };
    const reply = await client.call(method, path, method === 'GET' ? { headers } : { body: { okänt: true }, headers });
    const word = wordOf(reply);
    if (method === 'GET' && word === 'yes' && reply.status !== 200)
      failedReads.push(`${route} ${asker}: ${reply.status}`);
    if (!BEHIND_THE_WALL.has(asker) && !REGISTER_OF_PEOPLE.test(route))
      leaks.push(...round.leaks(reply).map((secret) => `${route} shows ${asker} ${secret}`));
    return word;
  }

  it('stands in the table, route by route', () => {
    expect(observed).toEqual(AUTHORISATION);
  });

  it('and who may read is answered', () => {
    expect(failedReads).toEqual([]);
  });

  it('and nobody outside the wall sees a draft, its files, who writes in it, or when', () => {
    expect(leaks).toEqual([]);
  });
});

/** `yes`, or how it was refused: 401 no key, 403 never for this hat, 404 not this one. */
function wordOf({ status, body }: Reply): string {
  const { code } = body as { code?: string };
  const isRefused = status === 401 || status === 403 || (status === 404 && code === 'identity.not_found');
  return isRefused ? String(status) : 'yes';
}
