import { ASKERS } from '../support/askers';
import { AuthorisationAsking, isOfProgram } from '../support/authorisation-asking';
import { itAnswersAsTheTableSays, itHasNoRowTooMany, routesOf } from '../support/authorisation-rows';
import { PAGE_AUTHORISATION } from './page-authorisation.table';

/** Where one can search for words in what has been written. */
const SEARCHES = ['GET /las/sok', 'GET /remisser/:remissId/svar/sok'];

/** Every page, and everything that its forms are sent to, asked for by everyone about everybody's. */
describe('who may see which page, and send which form', () => {
  let asking: AuthorisationAsking;
  beforeAll(async () => (asking = await AuthorisationAsking.prepare()));
  afterAll(() => asking?.stop());

  const rows = {
    asking: () => asking,
    of: (route: string) => !isOfProgram(route),
    table: PAGE_AUTHORISATION,
    file: 'page-authorisation.table.ts',
  };
  itHasNoRowTooMany(rows);
  itAnswersAsTheTableSays(routesOf(rows), rows);

  it.each(SEARCHES)('%s finds nothing of a draft', async (route) => {
    expect(await asking.searchLeaks(route)).toEqual([]);
  });

  it.each(ASKERS.filter((asker) => asker !== 'anonymous'))(
    'shows %s no link that leads to a refusal',
    async (asker) => {
      expect(await asking.followLinks(asker)).toEqual([]);
    },
  );

  it('leaves nothing of a draft in the log, nor in a mail', async () => {
    expect((await asking.afterwards()).leaks).toEqual([]);
  });
});
