import { Controller, Get } from '@nestjs/common';
import { Database, route } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { ResponseSearch } from '@yttra/response';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { filterOf, pageNumber } from '../matrix/filter-query';
import { roundFrame } from '../round/read-round';
import { SearchPage } from './page';

const HITS_A_PAGE = 50;

/** A search in the answers that have come in. */
@Controller()
export class SearchController {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly search: ResponseSearch,
  ) {}

  @Get(route('remiss.answers.search'))
  @PageRoute({ action: 'assessment.read', costs: 'search' })
  async show(@Visiting() visit: Visit) {
    const { caller, places, query } = visit;
    const words = typeof query.ord === 'string' ? query.ord.slice(0, 200).trim() : '';
    const page = pageNumber(query);
    const { question = null } = filterOf({ fraga: query.fraga });
    return this.database.transaction(async (tx) => {
      const round = await roundFrame(tx, this.remisser, visit);
      const bodies = await this.remisser.bodies(tx, places.remissId);
      const inRound = bodies.filter(({ removed, answered }) => !removed || answered);
      const recipientId = inRound.find(({ id }) => id === query.instans)?.id ?? null;
      const found =
        words === ''
          ? null
          : await this.search.inRemiss(tx, caller.personId, { remiss: round.remiss, bodies }, words, {
              limit: HITS_A_PAGE,
              offset: (page - 1) * HITS_A_PAGE,
              ...(question ? { question } : {}),
              ...(recipientId ? { recipientId } : {}),
            });
      return (
        <SearchPage
          round={round}
          bodies={inRound}
          words={words}
          question={question}
          recipientId={recipientId}
          found={found}
          page={page}
          pages={Math.max(1, Math.ceil((found?.total ?? 0) / HITS_A_PAGE))}
        />
      );
    });
  }
}
