import { AuthorisationAsking, isHarmless, isOfProgram } from '../support/authorisation-asking';
import { itAnswersAsTheTableSays, itHasNoRowTooMany, routesOf } from '../support/authorisation-rows';
import { AUTHORISATION } from './authorisation.table';

/** What ends something for those who come after it is asked last. */
const LAST = ['draft/files/:fileId', 'draft/invitations/:personId', 'draft/clean-up'];
const lastness = (route: string) => LAST.findIndex((end) => !route.startsWith('POST') && route.endsWith(end));

/** The tables that hold what is written in a draft, and no others. */
const BEHIND_THE_WALL = ['draft_comment', 'draft_version', 'file', 'response_draft'];

/**
 * Every route of the API, asked by everyone about everybody's: first all that only reads, then all that changes
 * something.
 */
describe('who may ask the API for what', () => {
  let asking: AuthorisationAsking;
  beforeAll(async () => (asking = await AuthorisationAsking.prepare()));
  afterAll(() => asking?.stop());

  const rows = {
    asking: () => asking,
    of: isOfProgram,
    table: AUTHORISATION,
    file: 'authorisation.table.ts',
  };
  const routes = routesOf(rows);
  const changes = routes.filter((route) => !isHarmless(route));
  itHasNoRowTooMany(rows);
  itAnswersAsTheTableSays(routes.filter(isHarmless), rows);

  it('whose drafts stand in no other table, the queue’s too', async () => {
    for (const holders of await asking.holders()) expect(holders).toEqual(BEHIND_THE_WALL);
  });

  itAnswersAsTheTableSays(
    changes.sort((a, b) => lastness(a) - lastness(b)),
    rows,
  );

  it('leaves nothing of a draft in the log, nor in a mail', async () => {
    const { mails, lines, leaks } = await asking.afterwards();
    expect(leaks).toEqual([]);
    expect(mails).toBeGreaterThan(20);
    expect(lines).toBeGreaterThan(20);
  });
});
