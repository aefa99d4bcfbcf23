import { AuthorisationAsking, isOfProgram, isRead } from '../support/authorisation-asking';
import { itAnswersAsTheTableSays, itHasNoRowTooMany, routesOf } from '../support/authorisation-rows';
import { PAGE_AUTHORISATION } from './page-authorisation.table';

/** Everything that forms are sent to, asked by everyone about everybody's. */
describe('who may send which form', () => {
  let asking: AuthorisationAsking;
  beforeAll(async () => (asking = await AuthorisationAsking.prepare()));
  afterAll(() => asking?.stop());

  const rows = {
    asking: () => asking,
    of: (route: string) => !isRead(route) && !isOfProgram(route),
    table: PAGE_AUTHORISATION,
    file: 'page-authorisation.table.ts',
  };
  itHasNoRowTooMany(rows);
  itAnswersAsTheTableSays(routesOf(rows), rows);

  it('leaves nothing of a draft in the log, nor in a mail', async () => {
    expect((await asking.afterwards()).leaks).toEqual([]);
  });
});
