import { Controller, Get, Post } from '@nestjs/common';
import { AssessmentActs, SimilarAnswers, Viewpoints } from '@yttra/assessment';
import { Database, pathTo, route } from '@yttra/platform';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { AssessRounds } from '../frame/assess-rounds';
import { benchFilterOf, withFilter } from '../frame/bench-filter';
import { AlikePage } from './page';

/** A viewpoint is taken for every body that has written its very words: whom that is about is told first. */
@Controller()
export class AlikeController {
  constructor(
    private readonly database: Database,
    private readonly rounds: AssessRounds,
    private readonly similar: SimilarAnswers,
    private readonly acts: AssessmentActs,
    private readonly viewpoints: Viewpoints,
  ) {}

  @Get(route('remiss.viewpoint.alike'))
  @PageRoute({ action: 'assessment.write', costs: 'search' })
  async show(@Visiting() visit: Visit) {
    const { remissId, viewpointId } = visit.places;
    return this.database.transaction(async (tx) => {
      const round = await this.rounds.of(tx, visit);
      const viewpoint = await this.viewpoints.get(tx, remissId, viewpointId);
      const isQuoted = viewpoint.place !== null && viewpoint.quote !== null;
      return (
        <AlikePage
          round={round}
          viewpoint={viewpoint}
          holders={isQuoted ? await this.similar.holders(tx, remissId, viewpointId) : null}
          act={await this.acts.latest(tx, visit.caller.personId, remissId)}
          taken={(await this.viewpoints.all(tx, remissId)).filter(
            ({ id, quote, text }) =>
              isQuoted && id !== viewpointId && quote === viewpoint.quote && text === viewpoint.text,
          )}
        />
      );
    });
  }

  @Post(route('remiss.viewpoint.alike'))
  @PageRoute({ action: 'assessment.write', again: 'show', costs: 'search' })
  async take(@Visiting() { caller, places, query }: Visit) {
    const { remissId, viewpointId } = places;
    await this.database.transaction((tx) => this.similar.takeForAll(tx, caller.personId, remissId, viewpointId));
    return goTo(withFilter(pathTo('remiss.viewpoint.alike', { remissId, viewpointId }), benchFilterOf(query)), 'tagen');
  }
}
