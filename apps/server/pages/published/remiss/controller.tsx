import { Controller, Get } from '@nestjs/common';
import { route } from '@yttra/platform';
import { PublishedRemisser } from '@yttra/publication';
import { z } from 'zod';
import { pageNumber } from '../../../web/form-fields';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { askEachTime } from '../kept-copies';
import { PublishedRemissPage } from './page';
import { PublishedViewpointsPage } from './viewpoints-page';

const page = z.object({ sida: pageNumber });

/** A published remiss. */
@Controller()
export class PublishedRemissController {
  constructor(private readonly published: PublishedRemisser) {}

  @Get(route('published.remiss'))
  @PageRoute({ action: 'public', costs: 'document' })
  async show(@Visiting() visit: Visit) {
    const remiss = await this.published.get(visit.places.slug);
    askEachTime(visit);
    return <PublishedRemissPage remiss={remiss} />;
  }

  @Get(route('published.remiss.viewpoints'))
  @PageRoute({ action: 'public', query: page, costs: 'document' })
  async viewpoints(@Visiting() visit: Visit<unknown, z.infer<typeof page>>) {
    const remiss = await this.published.get(visit.places.slug);
    askEachTime(visit);
    return <PublishedViewpointsPage remiss={remiss} page={visit.query.sida} />;
  }
}
