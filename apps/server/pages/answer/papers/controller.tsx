import { Controller, Get, Post } from '@nestjs/common';
import { AnswerDesk, WorkingPapers } from '@yttra/response';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { pathTo } from '../frame/answer-page';
import { PapersPage } from './page';

/** The working papers go, once the secretary says so. */
@Controller('svara/:rid/arbetsmaterial')
export class PapersController {
  constructor(
    private readonly desks: AnswerDesk,
    private readonly papers: WorkingPapers,
  ) {}

  @Get()
  @PageRoute({ action: 'draft.lead' })
  async show(@Visiting() { caller, round }: Visit) {
    return <PapersPage desk={await this.desks.at({ caller, round })} />;
  }

  @Post()
  @PageRoute({ action: 'draft.lead', again: 'show' })
  async remove(@Visiting() { caller, places }: Visit) {
    await this.papers.remove(caller.personId, places.rid!);
    return goTo(pathTo(places.rid!), 'arbetsmaterial-borttaget');
  }
}
