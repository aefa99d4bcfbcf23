import { Controller, Get } from '@nestjs/common';
import { caseNumberInName } from '@yttra/documents';
import { route } from '@yttra/platform';
import { answersCsv, PublishedRemisser } from '@yttra/publication';
import { sendFile } from '../../../http/send-file';
import { notYours } from '@yttra/identity';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { stillHolds, tagged } from '../kept-copies';

/** A published remiss as data, and its documents. */
@Controller()
export class OpenDataController {
  constructor(private readonly published: PublishedRemisser) {}

  @Get(route('published.remiss.json'))
  @PageRoute({ action: 'public', costs: 'document' })
  async json(@Visiting() visit: Visit) {
    const known = await this.published.told(visit.places.slug);
    if (stillHolds(visit, known.sha256)) return '';
    const { json, sha256, content } = await this.published.get(known.slug);
    tagged(visit, sha256);
    const name = `remiss ${caseNumberInName(content.caseNumber)}.json`;
    return sendFile(visit.reply, { name, mediaType: 'application/json; charset=utf-8', content: Buffer.from(json) });
  }

  @Get(route('published.remiss.csv'))
  @PageRoute({ action: 'public', costs: 'document' })
  async csv(@Visiting() visit: Visit) {
    const known = await this.published.told(visit.places.slug);
    if (stillHolds(visit, `${known.sha256}-csv`)) return '';
    const { sha256, content } = await this.published.get(known.slug);
    tagged(visit, `${sha256}-csv`);
    const name = `remissvar ${caseNumberInName(content.caseNumber)}.csv`;
    return sendFile(visit.reply, {
      name,
      mediaType: 'text/csv; charset=utf-8',
      content: Buffer.from(answersCsv(content)),
    });
  }

  @Get(route('published.remiss.pdf'))
  @PageRoute({ action: 'public', costs: 'document' })
  async pdf(@Visiting() visit: Visit) {
    const known = await this.published.told(visit.places.slug);
    if (known.pdf && stillHolds(visit, known.pdf.sha256)) return '';
    const { content, sha256, caseNumber } = await this.published.pdf(known.slug);
    tagged(visit, sha256);
    const name = `remiss ${caseNumberInName(caseNumber)}.pdf`;
    return sendFile(visit.reply, { name, mediaType: 'application/pdf', content });
  }

  @Get(route('published.remiss.document'))
  @PageRoute({ action: 'public', costs: 'document' })
  async document(@Visiting() visit: Visit) {
    const number = Number(visit.places.number);
    if (!Number.isSafeInteger(number)) throw notYours();
    const { content, fileName: name, mediaType, sha256 } = await this.published.document(visit.places.slug, number);
    if (stillHolds(visit, sha256)) {
      content.destroy();
      return '';
    }
    return sendFile(visit.reply, { name, mediaType, content });
  }
}
