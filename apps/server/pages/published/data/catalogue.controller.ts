import { createHash } from 'node:crypto';
import { Controller, Get } from '@nestjs/common';
import { Database, pageUrl, route } from '@yttra/platform';
import { atomFeed, dcatCatalogue, PublishedRemisser } from '@yttra/publication';
import { MunicipalityLook } from '../../../web/municipality-look';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { stillHolds } from '../kept-copies';
import { texts } from '../texts.sv';

/** What programs fetch to find what has been published. */
@Controller()
export class CatalogueController {
  constructor(
    private readonly published: PublishedRemisser,
    private readonly look: MunicipalityLook,
    private readonly database: Database,
  ) {}

  @Get(route('published.feed'))
  @PageRoute({ action: 'public', costs: 'document' })
  async feed(@Visiting() visit: Visit) {
    const [{ name: municipality }, remisser, now] = await Promise.all([
      this.look.get(),
      this.published.all(),
      this.database.now(),
    ]);
    const entries = remisser.map(({ id, slug, title, publishedAt, pdf, told: { counts, unit } }) => ({
      id, slug, title, publishedAt, pdf, summary: texts.lead(counts.answered, counts.asked, unit),
    })); // prettier-ignore
    return told(visit, 'application/atom+xml', atomFeed({ site: pageUrl(''), municipality, remisser: entries, now }));
  }

  @Get(route('published.catalogue'))
  @PageRoute({ action: 'public', costs: 'document' })
  async catalogue(@Visiting() visit: Visit) {
    const [{ name: municipality }, remisser] = await Promise.all([this.look.get(), this.published.all()]);
    return told(visit, 'application/rdf+xml', dcatCatalogue({ site: pageUrl(''), municipality, remisser }));
  }
}

function told(visit: Visit, mediaType: string, text: string): string {
  if (stillHolds(visit, createHash('sha256').update(text).digest('hex'))) return '';
  void visit.reply.type(`${mediaType}; charset=utf-8`);
  return text;
}
