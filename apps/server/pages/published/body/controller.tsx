import { Controller, Get } from '@nestjs/common';
import { notYours } from '@yttra/identity';
import { route } from '@yttra/platform';
import { PublishedRemisser } from '@yttra/publication';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { askEachTime } from '../kept-copies';
import { PublishedAnswerPage } from './page';

/** One body's whole answer in a published remiss. */
@Controller()
export class PublishedAnswerController {
  constructor(private readonly published: PublishedRemisser) {}

  @Get(route('published.remiss.answer'))
  @PageRoute({ action: 'public', costs: 'document' })
  async show(@Visiting() visit: Visit) {
    const remiss = await this.published.get(visit.places.slug);
    const body = remiss.content.bodies.find(({ number }) => String(number) === visit.places.number);
    if (!body) throw notYours();
    askEachTime(visit);
    return <PublishedAnswerPage remiss={remiss} body={body} />;
  }
}
