import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { caseNumberInName, FileStore } from '@yttra/documents';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { RegistrationFiles, ResponsePackage, ResponseReader } from '@yttra/response';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { By } from './by';
import { sendFile } from '../http/send-file';
import { Uploaded, type Upload } from './upload';
import { storedFile } from './remiss.views';
import { Route } from './route';

/**
 * What came with an answer: scans before it is registered, then one file at a time, or all of it to put in a register.
 */
@Controller('api/v1/remisser/:remissId')
export class ReceivedFilesController {
  constructor(
    private readonly database: Database,
    private readonly responses: ResponseReader,
    private readonly remisser: RemissReader,
    private readonly packages: ResponsePackage,
    private readonly scans: RegistrationFiles,
    private readonly store: FileStore,
  ) {}

  @Post('recipients/:rid/registration-files')
  @Route({
    action: 'response.register',
    does: 'Ladda upp ett inskannat svar, eller en handling till det, innan det registreras',
    upload: z.strictObject({}),
    mustReceive: true,
    reply: storedFile,
    status: 201,
  })
  addScan(@By() caller: Caller, @Param('rid') rid: string, @Uploaded() { file }: Upload) {
    return this.scans.add(caller.personId, rid, { name: file.name, content: file });
  }

  @Get('responses/:responseId/files/:fileId')
  @Route({ action: 'response.read', does: 'Hämta en fil som kom med svaret', reply: { bytes: '*/*' } })
  async file(
    @By() caller: Caller,
    @Param('responseId') responseId: string,
    @Param('fileId') fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const file = await this.database.transaction(async (tx) => {
      const { id } = await this.responses.file(tx, caller.personId, responseId, fileId);
      return this.store.open(tx, id);
    });
    return sendFile(reply, file);
  }

  @Get('responses/:responseId/package')
  @Route({
    action: 'response.read',
    does: 'Hämta svaret med allt som hör till, samlat att registrera',
    reply: { bytes: 'application/zip' },
    costs: 'document',
  })
  async package(
    @By() caller: Caller,
    @Param('responseId') responseId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { round, content } = await this.database.transaction(async (tx) => {
      const response = await this.responses.get(tx, caller.personId, responseId);
      const answered = await this.remisser.round(tx, response.recipientId);
      return { round: answered, content: await this.packages.zip(tx, response, answered) };
    });
    const name = `svar ${round.recipient.body} ${caseNumberInName(round.remiss.caseNumber)}.zip`;
    return sendFile(reply, { name, mediaType: 'application/zip', content });
  }
}
