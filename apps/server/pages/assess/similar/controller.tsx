import { Controller, Get } from '@nestjs/common';
import { SimilarAnswers, Viewpoints } from '@yttra/assessment';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { pageNumber } from '../../read/matrix/filter-query';
import { AssessRounds } from '../frame/assess-rounds';
import { groupsOnPage, pagesOf } from './group-pages';
import { SimilarPage } from './page';

/** Nearly the same answers, and what differs between them. */
@Controller('remisser/:remissId/bedomning/lika')
export class SimilarController {
  constructor(
    private readonly rounds: AssessRounds,
    private readonly similar: SimilarAnswers,
    private readonly viewpoints: Viewpoints,
  ) {}

  @Get()
  @PageRoute({ action: 'assessment.read', costs: 'search' })
  async show(@Visiting() visit: Visit) {
    const round = await this.rounds.of(visit);
    const groups = await this.similar.of(visit.caller.personId, round.remiss.id);
    const pages = pagesOf(groups);
    const page = Math.min(pageNumber(visit.query), pages);
    return (
      <SimilarPage
        round={round}
        groups={groupsOnPage(groups, page)}
        viewpoints={groups.length > 0 ? await this.viewpoints.list(visit.caller.personId, round.remiss.id) : []}
        page={page}
        pages={pages}
      />
    );
  }
}
