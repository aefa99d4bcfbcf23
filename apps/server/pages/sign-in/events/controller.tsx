import { Controller, Get } from '@nestjs/common';
import { Database, route } from '@yttra/platform';
import { z } from 'zod';
import { pageNumber } from '../../../web/form-fields';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { IdentityLines } from '../../common/identity-events/identity-lines';
import { OwnEventsPage } from './page';

const A_PAGE = 50;
const wanted = z.object({ sida: pageNumber });

/** What the log says of oneself. */
@Controller()
export class OwnEventsController {
  constructor(
    private readonly database: Database,
    private readonly lines: IdentityLines,
  ) {}

  @Get(route('account.events'))
  @PageRoute({ action: 'own.pages', query: wanted })
  show(@Visiting() { caller: { personId }, query: { sida } }: Visit<unknown, z.infer<typeof wanted>>) {
    return this.database.transaction(async (tx) => {
      const place = { limit: A_PAGE, offset: (sida - 1) * A_PAGE };
      const { lines, total } = await this.lines.page(tx, { kind: null, person: personId }, place);
      return <OwnEventsPage lines={lines} personId={personId} page={sida} pages={Math.ceil(total / A_PAGE)} />;
    });
  }
}
