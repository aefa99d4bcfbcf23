import { Controller, Get } from '@nestjs/common';
import { SimilarAnswers, ViewpointOutlines } from '@yttra/assessment';
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
    private readonly outlines: ViewpointOutlines,
  ) {}

  @Get()
  @PageRoute({ action: 'assessment.read', costs: 'search' })
  async show(@Visiting() visit: Visit) {
    const round = await this.rounds.of(visit);
    const groups = await this.similar.of(visit.caller.personId, round.remiss.id);
    const pages = pagesOf(groups);
    const page = Math.min(pageNumber(visit.query), pages);
    const shown = groupsOnPage(groups, page);
    const parts = shown.flatMap(({ group: { model, others } }) => [model, ...others]);
    return (
      <SimilarPage
        round={round}
        groups={shown}
        viewpoints={await this.outlines.within(visit.caller.personId, round.remiss.id, parts)}
        page={page}
        pages={pages}
      />
    );
  }
}
