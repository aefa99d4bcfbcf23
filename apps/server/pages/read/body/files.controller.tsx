import { Controller, Get } from '@nestjs/common';
import { caseNumberInName, FileStore } from '@yttra/documents';
import { Database } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { ResponsePackage, ResponseReader } from '@yttra/response';
import { sendFile } from '../../../http/send-file';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';

/** What came with an answer, to save. */
@Controller('remisser/:remissId/svar/instans/:rid/:responseId')
export class AnswerFilesController {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly responses: ResponseReader,
    private readonly packages: ResponsePackage,
    private readonly store: FileStore,
  ) {}

  @Get('filer/:fileId')
  @PageRoute({ action: 'assessment.read' })
  async file(@Visiting() { caller, places, reply }: Visit) {
    const { id } = await this.responses.file(caller.personId, places.responseId!, places.fileId!);
    return sendFile(reply, await this.database.transaction((tx) => this.store.open(tx, id)));
  }

  @Get('paket')
  @PageRoute({ action: 'assessment.read', costs: 'document' })
  async package(@Visiting() { caller, places, reply }: Visit) {
    const response = await this.responses.get(caller.personId, places.responseId!);
    const { caseNumber, content } = await this.database.transaction(async (tx) => {
      const remiss = await this.remisser.get(tx, response.remissId);
      const recipient = await this.remisser.recipient(tx, response.recipientId);
      return { caseNumber: remiss.caseNumber, content: await this.packages.zip(tx, response, { remiss, recipient }) };
    });
    const name = `svar ${response.body.name} ${caseNumberInName(caseNumber)}.zip`;
    return sendFile(reply, { name, mediaType: 'application/zip', content });
  }
}
