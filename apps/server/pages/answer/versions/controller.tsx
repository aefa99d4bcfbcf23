import { Controller, Get } from '@nestjs/common';
import { route } from '@yttra/platform';
import { AnswerDesk, Drafts } from '@yttra/response';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { OneVersionPage, VersionsPage } from './page';

/** What the draft has said before. */
@Controller()
export class DraftVersionsController {
  constructor(
    private readonly desks: AnswerDesk,
    private readonly drafts: Drafts,
  ) {}

  @Get(route('answer.versions'))
  @PageRoute({ action: 'draft.read' })
  async list(@Visiting() visit: Visit) {
    const desk = await this.desks.at(visit);
    const versions = await this.drafts.versions(visit, visit.places.rid);
    const names = await this.desks.colleagues(versions.flatMap(({ savedBy }) => savedBy ?? []));
    return <VersionsPage desk={desk} versions={versions} names={names} />;
  }

  @Get(route('answer.versions.one'))
  @PageRoute({ action: 'draft.read' })
  async one(@Visiting() visit: Visit) {
    const desk = await this.desks.at(visit);
    const version = await this.drafts.version(visit, visit.places.rid, Number(visit.places.version));
    const names = await this.desks.colleagues(version.savedBy ? [version.savedBy] : []);
    return <OneVersionPage desk={desk} version={version} who={names.get(version.savedBy ?? '') ?? null} />;
  }
}
