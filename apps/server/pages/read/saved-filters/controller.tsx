import { Controller, Get, Post } from '@nestjs/common';
import { FILTERED_PAGES, SavedFilters } from '@yttra/identity';
import { Database, oneLine } from '@yttra/platform';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { SavedFiltersPage } from './page';
import { texts } from './texts.sv';

const newFilter = z.object({
  page: z.enum(FILTERED_PAGES),
  name: oneLine(60, texts.nameLong).trim().min(1, texts.nameMissing),
  query: z.string().max(2000).transform(plainQuery),
  till: z.string().max(3000),
});
const removal = z.object({ id: z.uuid() });

/** A filter is names and values, and says nothing of which page of the list it is or what was just done. */
function plainQuery(sent: string): string {
  const query = new URLSearchParams(sent);
  for (const name of ['sida', 'klart']) query.delete(name);
  return query.toString();
}

/** Filters that a person keeps, whatever list they are of. */
@Controller('mina-filter')
export class SavedFiltersController {
  constructor(
    private readonly database: Database,
    private readonly filters: SavedFilters,
  ) {}

  @Get()
  @PageRoute({ action: 'own.pages' })
  async show(@Visiting() { caller }: Visit) {
    const filters = await this.database.transaction(async (tx) => {
      const all = [];
      for (const page of FILTERED_PAGES) all.push(...(await this.filters.list(tx, caller.personId, page)));
      return all;
    });
    return <SavedFiltersPage filters={filters} />;
  }

  @Post()
  @PageRoute({ action: 'own.pages', form: newFilter, again: 'show' })
  async save(@Visiting() { caller, form: { till, ...filter } }: Visit<z.infer<typeof newFilter>>) {
    await this.database.transaction((tx) => this.filters.save(tx, caller.personId, filter));
    return goTo(till, 'filter-sparat');
  }

  @Post('ta-bort')
  @PageRoute({ action: 'own.pages', form: removal, again: 'show' })
  async remove(@Visiting() { caller, form }: Visit<z.infer<typeof removal>>) {
    await this.database.transaction((tx) => this.filters.remove(tx, caller.personId, form.id));
    return goTo('/mina-filter', 'filter-borttaget');
  }
}
