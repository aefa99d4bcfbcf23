import { Controller, Get } from '@nestjs/common';
import { OpeningLists } from '@yttra/openings';
import { Database, route } from '@yttra/platform';
import { z } from 'zod';
import { pageNumber } from '../../../web/form-fields';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { AdminOpeningsPage } from './page';

const A_PAGE = 50;

const wanted = z.object({ sida: pageNumber });

/** What waits for the bodies' word, and why. What of drafts there is, and when, is not here. */
@Controller()
export class AdminOpeningsController {
  constructor(
    private readonly database: Database,
    private readonly lists: OpeningLists,
  ) {}

  @Get(route('admin.openings'))
  @PageRoute({ action: 'people.manage', query: wanted })
  show(@Visiting() { query: { sida } }: Visit<unknown, z.infer<typeof wanted>>) {
    return this.database.transaction(async (tx) => (
      <AdminOpeningsPage {...await this.lists.page(tx, { page: sida, size: A_PAGE })} />
    ));
  }
}
