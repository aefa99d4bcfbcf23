import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { FileStore } from '@yttra/documents';
import { may, notYours, type ActionObject, type Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { RemissFiles, RemissReader } from '@yttra/remiss';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ActedOn, By } from './by';
import { sendFile } from '../http/send-file';
import { storedFile } from './remiss.views';
import { Route } from './route';
import { Uploaded, type Upload } from './upload';

const noFields = z.strictObject({});

/** Files handed over for a remiss; of them everyone who is asked may fetch its documents. */
@Controller('api/v1/remisser/:remissId/files')
export class FilesController {
  constructor(
    private readonly database: Database,
    private readonly files: RemissFiles,
    private readonly reader: RemissReader,
    private readonly store: FileStore,
  ) {}

  @Get()
  @Route({ action: 'remiss.change', does: 'Lista filer som har laddats upp till remissen', reply: z.array(storedFile) })
  list(@Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.files.list(tx, remissId));
  }

  @Post()
  @Route({
    action: 'remiss.change',
    does: 'Ladda upp en fil till remissen',
    upload: noFields,
    reply: storedFile,
    status: 201,
  })
  add(@By() caller: Caller, @Param('remissId') remissId: string, @Uploaded() { file }: Upload) {
    return this.database.transaction((tx) =>
      this.files.keep(tx, caller.personId, remissId, { name: file.name, content: file }),
    );
  }

  @Get(':fileId')
  @Route({
    action: 'remiss.read',
    does: 'Hämta en av remissens handlingar, eller för dess kontor en annan uppladdad fil',
    reply: { bytes: '*/*' },
  })
  async get(
    @By() caller: Caller,
    @ActedOn() object: ActionObject,
    @Param('remissId') remissId: string,
    @Param('fileId') fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const file = await this.database.transaction(async (tx) => {
      await this.files.get(tx, remissId, fileId);
      const documents = await this.reader.documents(tx, remissId);
      const isSent = documents.some((document) => document.fileId === fileId);
      if (!isSent && !may(caller.hats, 'remiss.change', object)) throw notYours();
      return this.store.open(tx, fileId);
    });
    return sendFile(reply, file);
  }
}
