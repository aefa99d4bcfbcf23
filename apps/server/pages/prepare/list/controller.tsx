import { Controller, Get } from '@nestjs/common';
import { OfficerDesk } from '@yttra/overview';
import { SavedFilters } from '@yttra/identity';
import { Database, route } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { z } from 'zod';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { unitsOf } from '../units';
import { RemissListPage } from './page';

const listQuery = z.object({ sok: z.string().max(200).catch('').default('') });

/** More than an office has in many years. */
const MOST = 500;

/** The case officer's start. */
@Controller()
export class RemissListController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly desk: OfficerDesk,
    private readonly filters: SavedFilters,
  ) {}

  @Get(route('remisser'))
  @PageRoute({ action: 'remiss.create', query: listQuery })
  show(@Visiting() { caller, query }: Visit<unknown, z.infer<typeof listQuery>>) {
    const units = unitsOf(caller);
    const search = query.sok.trim();
    return this.database.transaction(async (tx) => {
      const reach = { units, authorityIds: [], allIssued: false };
      const { items } = await this.reader.list(tx, { reach, search }, { limit: MOST, offset: 0 });
      return (
        <RemissListPage
          desk={await this.desk.of(tx, caller.personId, units)}
          items={items}
          search={search}
          hasAny={items.length > 0 || search !== ''}
          filters={await this.filters.list(tx, caller.personId, 'remisser')}
        />
      );
    });
  }
}
