import { Controller, Get } from '@nestjs/common';
import { route } from '@yttra/platform';
import { PublishedRemisser } from '@yttra/publication';
import { MunicipalityLook } from '../../../web/municipality-look';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { askEachTime } from '../kept-copies';
import { PublishedListPage } from './page';

/** Every remiss that everybody may read. */
@Controller()
export class PublishedListController {
  constructor(
    private readonly published: PublishedRemisser,
    private readonly look: MunicipalityLook,
  ) {}

  @Get(route('published'))
  @PageRoute({ action: 'public' })
  async show(@Visiting() visit: Visit) {
    askEachTime(visit);
    const { name } = await this.look.get();
    return <PublishedListPage municipality={name} remisser={await this.published.list()} />;
  }
}
