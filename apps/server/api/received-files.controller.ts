import { Controller, Get, Param, Res } from '@nestjs/common';
import { FileStore } from '@yttra/documents';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { ResponsePackage, ResponseReader } from '@yttra/response';
import type { FastifyReply } from 'fastify';
import { By } from './access.guard';
import { sendFile } from './send-file';
import { Route } from './route';

/** What came with a received answer, one file at a time or all of it to register. */
@Controller('api/v1/remisser/:remissId/responses/:responseId')
export class ReceivedFilesController {
  constructor(
    private readonly database: Database,
    private readonly responses: ResponseReader,
    private readonly remisser: RemissReader,
    private readonly packages: ResponsePackage,
    private readonly store: FileStore,
  ) {}

  @Get('files/:fileId')
  @Route({ action: 'response.read', does: 'Hämta en fil som kom med svaret', reply: { bytes: '*/*' } })
  async file(
    @By() caller: Caller,
    @Param('responseId') responseId: string,
    @Param('fileId') fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { id } = await this.responses.file(caller.personId, responseId, fileId);
    return sendFile(reply, await this.database.transaction((tx) => this.store.open(tx, id)));
  }

  @Get('package')
  @Route({
    action: 'response.read',
    does: 'Hämta svaret med allt som hör till, samlat att registrera',
    reply: { bytes: 'application/zip' },
  })
  async package(
    @By() caller: Caller,
    @Param('responseId') responseId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const response = await this.responses.get(caller.personId, responseId);
    const { caseNumber, content } = await this.database.transaction(async (tx) => {
      const remiss = await this.remisser.get(tx, response.remissId);
      const recipient = await this.remisser.recipient(tx, response.recipientId);
      return { caseNumber: remiss.caseNumber, content: await this.packages.zip(tx, response, { remiss, recipient }) };
    });
    const name = `svar ${response.body.name} ${caseNumber.replaceAll('/', '-')}.zip`;
    return sendFile(reply, { name, mediaType: 'application/zip', content });
  }
}
