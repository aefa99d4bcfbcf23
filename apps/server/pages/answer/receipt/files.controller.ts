import { Controller, Get } from '@nestjs/common';
import { caseNumberInName, FileStore } from '@yttra/documents';
import { Database, route } from '@yttra/platform';
import { ResponseCopy, ResponseReader } from '@yttra/response';
import { sendFile } from '../../../http/send-file';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';

/** What a body takes with it of one version of its answer: a copy to keep, and the files. */
@Controller()
export class ReceiptFilesController {
  constructor(
    private readonly database: Database,
    private readonly responses: ResponseReader,
    private readonly copies: ResponseCopy,
    private readonly store: FileStore,
  ) {}

  @Get(route('answer.receipt.copy'))
  @PageRoute({ action: 'response.submit', costs: 'document' })
  async copy(@Visiting() visit: Visit) {
    const { remiss, recipient } = visit.round;
    const isForArchive = visit.query.slag === 'arkiv';
    const response = await this.database.transaction((tx) =>
      this.responses.get(tx, visit.caller.personId, visit.places.responseId),
    );
    const content = await this.database.transaction((tx) =>
      this.copies.pdf(tx, response, { remiss, recipient }, isForArchive ? 'a-2a' : 'ua-1'),
    );
    return sendFile(visit.reply, {
      name: `svar ${recipient.body} ${caseNumberInName(remiss.caseNumber)}${isForArchive ? ' arkivexemplar' : ''}.pdf`,
      mediaType: 'application/pdf',
      content,
    });
  }

  @Get(route('answer.receipt.file'))
  @PageRoute({ action: 'response.submit' })
  async file(@Visiting() { caller, places, reply }: Visit) {
    const file = await this.database.transaction(async (tx) => {
      const { id } = await this.responses.file(tx, caller.personId, places.responseId, places.fileId);
      return this.store.open(tx, id);
    });
    return sendFile(reply, file);
  }
}
