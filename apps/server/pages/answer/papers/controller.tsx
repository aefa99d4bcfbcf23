import { Controller, Get, Post } from '@nestjs/common';
import { pathTo, route } from '@yttra/platform';
import { AnswerDesk, WorkingPapers } from '@yttra/response';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { PapersPage } from './page';

/** The working papers go, once the secretary says so. */
@Controller()
export class PapersController {
  constructor(
    private readonly desks: AnswerDesk,
    private readonly papers: WorkingPapers,
  ) {}

  @Get(route('answer.papers'))
  @PageRoute({ action: 'draft.lead' })
  async show(@Visiting() { caller, round }: Visit) {
    return <PapersPage desk={await this.desks.at({ caller, round })} />;
  }

  @Post(route('answer.papers'))
  @PageRoute({ action: 'draft.lead', again: 'show' })
  async remove(@Visiting() { caller, places }: Visit) {
    await this.papers.remove(caller.personId, places.rid);
    return goTo(pathTo('answer', places), 'arbetsmaterial-borttaget');
  }
}
