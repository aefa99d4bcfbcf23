import { Controller, Get } from '@nestjs/common';
import { OpeningLists } from '@yttra/openings';
import { Database, route } from '@yttra/platform';
import { PageRoute } from '../../../web/page-route';
import { AdminOpeningsPage } from './page';

/** What waits for the bodies' word, and why. What of drafts there is, and when, is not here. */
@Controller()
export class AdminOpeningsController {
  constructor(
    private readonly database: Database,
    private readonly lists: OpeningLists,
  ) {}

  @Get(route('admin.openings'))
  @PageRoute({ action: 'people.manage' })
  show() {
    return this.database.transaction(async (tx) => <AdminOpeningsPage openings={await this.lists.all(tx)} />);
  }
}
