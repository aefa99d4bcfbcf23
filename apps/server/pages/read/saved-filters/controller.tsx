import { Controller, Get, Post } from '@nestjs/common';
import { FILTERED_PAGES, SavedFilters } from '@yttra/identity';
import { Database, oneLine, pathTo, route } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { SavedFiltersPage } from './page';
import { texts } from './texts.sv';

const filterName = oneLine(60, texts.nameLong).trim().min(1, texts.nameMissing);
const newFilter = z.object({
  page: z.enum(FILTERED_PAGES),
  remissId: z
    .uuid()
    .optional()
    .transform((id) => id ?? null),
  name: filterName,
  query: z.string().max(2000).transform(plainQuery),
  till: z.string().max(3000),
});
const renaming = z.object({ id: z.uuid(), name: filterName });
const removal = z.object({ id: z.uuid() });

/** A filter is names and values, and says nothing of which page of the list it is or what was just done. */
function plainQuery(sent: string): string {
  const query = new URLSearchParams(sent);
  for (const name of ['sida', 'klart']) query.delete(name);
  return query.toString();
}

/** Filters that a person keeps, whatever list they are of. */
@Controller()
export class SavedFiltersController {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly filters: SavedFilters,
  ) {}

  @Get(route('ownFilters'))
  @PageRoute({ action: 'own.pages' })
  async show(@Visiting() { caller, query }: Visit) {
    return this.database.transaction(async (tx) => {
      const filters = await this.filters.all(tx, caller.personId);
      const remisser = new Map<string, string>();
      for (const { remissId } of filters)
        if (remissId && !remisser.has(remissId)) remisser.set(remissId, (await this.remisser.get(tx, remissId)).title);
      return (
        <SavedFiltersPage filters={filters} remisser={remisser} renamed={filters.find(({ id }) => id === query.byt)} />
      );
    });
  }

  @Post(route('ownFilters'))
  @PageRoute({ action: 'own.pages', form: newFilter, again: 'show' })
  async save(@Visiting() { caller, form: { till, ...filter } }: Visit<z.infer<typeof newFilter>>) {
    await this.database.transaction((tx) => this.filters.save(tx, caller.personId, filter));
    return goTo(till, 'filter-sparat');
  }

  @Post(route('ownFilters.rename'))
  @PageRoute({ action: 'own.pages', form: renaming, again: 'show' })
  async rename(@Visiting() { caller, form }: Visit<z.infer<typeof renaming>>) {
    await this.database.transaction((tx) => this.filters.rename(tx, caller.personId, form.id, form.name));
    return goTo(pathTo('ownFilters'), 'filter-namn');
  }

  @Post(route('ownFilters.remove'))
  @PageRoute({ action: 'own.pages', form: removal, again: 'show' })
  async remove(@Visiting() { caller, form }: Visit<z.infer<typeof removal>>) {
    await this.database.transaction((tx) => this.filters.remove(tx, caller.personId, form.id));
    return goTo(pathTo('ownFilters'), 'filter-borttaget');
  }
}
