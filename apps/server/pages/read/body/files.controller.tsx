import { Controller, Get } from '@nestjs/common';
import { caseNumberInName, FileStore } from '@yttra/documents';
import { Database, route } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { ResponsePackage, ResponseReader } from '@yttra/response';
import { sendFile } from '../../../http/send-file';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';

/** What came with an answer, to save. */
@Controller()
export class AnswerFilesController {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly responses: ResponseReader,
    private readonly packages: ResponsePackage,
    private readonly store: FileStore,
  ) {}

  @Get(route('remiss.answers.body.file'))
  @PageRoute({ action: 'assessment.read' })
  async file(@Visiting() { caller, places, reply }: Visit) {
    const file = await this.database.transaction(async (tx) => {
      const { id } = await this.responses.file(tx, caller.personId, places.responseId, places.fileId);
      return this.store.open(tx, id);
    });
    return sendFile(reply, file);
  }

  @Get(route('remiss.answers.body.package'))
  @PageRoute({ action: 'assessment.read', costs: 'document' })
  async package(@Visiting() { caller, places, reply }: Visit) {
    const { round, content } = await this.database.transaction(async (tx) => {
      const response = await this.responses.get(tx, caller.personId, places.responseId);
      const answered = await this.remisser.round(tx, response.recipientId);
      return { round: answered, content: await this.packages.zip(tx, response, answered) };
    });
    const name = `svar ${round.recipient.body} ${caseNumberInName(round.remiss.caseNumber)}.zip`;
    return sendFile(reply, { name, mediaType: 'application/zip', content });
  }
}
