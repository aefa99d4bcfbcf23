import { Controller, Get } from '@nestjs/common';
import { SimilarAnswers, ViewpointOutlines, type SimilarAnswerGroup } from '@yttra/assessment';
import { SavedFilters } from '@yttra/identity';
import { Database, route } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { pageNumber } from '../../read/matrix/filter-query';
import { AssessRounds } from '../frame/assess-rounds';
import { groupsOfFilter, groupsOnPage, pagesOf } from './group-pages';
import { SimilarPage } from './page';

/** Nearly the same answers, and what differs between them. */
@Controller()
export class SimilarController {
  constructor(
    private readonly database: Database,
    private readonly rounds: AssessRounds,
    private readonly similar: SimilarAnswers,
    private readonly outlines: ViewpointOutlines,
    private readonly filters: SavedFilters,
  ) {}

  @Get(route('remiss.assessment.similar'))
  @PageRoute({ action: 'assessment.read', costs: 'search' })
  async show(@Visiting() visit: Visit) {
    return <SimilarPage {...await this.database.transaction((tx) => this.read(tx, visit))} />;
  }

  private async read(tx: EntityManager, visit: Visit) {
    const round = await this.rounds.of(tx, visit);
    const { personId } = visit.caller;
    const all = await this.similar.of(tx, personId, round.remiss.id);
    const found = await this.rounds.found(tx, round);
    const marked = found ? await this.outlines.within(tx, personId, round.remiss.id, partsIn(all)) : [];
    const ids = new Set(found?.map(({ id }) => id));
    const groups = groupsOfFilter(
      all,
      round.filter,
      marked.filter(({ id }) => ids.has(id)),
    );
    const pages = pagesOf(groups);
    const page = Math.min(pageNumber(visit.query), pages);
    const shown = groupsOnPage(groups, page);
    return {
      ...{ round, page, pages },
      groups: shown,
      all: all.length,
      found: groups.length,
      viewpoints: await this.outlines.within(tx, personId, round.remiss.id, partsIn(shown.map(({ group }) => group))),
      saved: await this.filters.list(tx, personId, 'bedomning', round.remiss.id),
    };
  }
}

const partsIn = (groups: readonly SimilarAnswerGroup[]) => groups.flatMap(({ model, others }) => [model, ...others]);
