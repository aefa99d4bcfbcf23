import { Controller, Get } from '@nestjs/common';
import { Database, route } from '@yttra/platform';
import { hasBeenIssued, REMISS_STATUSES, RemissReader } from '@yttra/remiss';
import { ResponseSearch } from '@yttra/response';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { SearchAllPage } from './search-page';

const MOST_HITS = 60;
const MOST_REMISSER = 2000;

/** A search in the answers to all that has gone out. */
@Controller()
export class SearchAllController {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly search: ResponseSearch,
  ) {}

  @Get(route('reading.search'))
  @PageRoute({ action: 'issued.browse', costs: 'search' })
  async show(@Visiting() { query }: Visit) {
    const words = typeof query.ord === 'string' ? query.ord.slice(0, 200).trim() : '';
    if (words === '') return <SearchAllPage words="" found={null} near={[]} most={false} remisser={[]} />;
    return this.database.transaction(async (tx) => {
      const { items: remisser } = await this.remisser.list(
        tx,
        { statuses: REMISS_STATUSES.filter(hasBeenIssued) },
        { limit: MOST_REMISSER, offset: 0 },
      );
      const ids = remisser.map(({ id }) => id);
      const { items: found, near } = await this.search.inRemisser(tx, ids, words, MOST_HITS);
      return (
        <SearchAllPage words={words} found={found} near={near} most={found.length === MOST_HITS} remisser={remisser} />
      );
    });
  }
}
