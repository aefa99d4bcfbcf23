import { Body, Controller, Delete, Get, Param, Post, Req, Res } from '@nestjs/common';
import { FileStore } from '@yttra/documents';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import {
  newDocument,
  RemissDocuments,
  RemissFiles,
  RemissPackage,
  RemissReader,
  type NewDocument,
} from '@yttra/remiss';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { By } from './access.guard';
import { IfMatch } from './if-match';
import { documentView, notices, sectionView } from './remiss.views';
import { Route } from './route';
import { sendFile } from './send-file';
import { uploadedFile } from './uploaded';

const file = z.object({ id: z.uuid(), name: z.string(), mediaType: z.string(), size: z.int(), sha256: z.string() });
const attached = z.object({
  document: documentView,
  sections: z.array(sectionView),
  version: z.int(),
  notices,
  imported: z.array(z.string()),
});

/** A remiss's files: what is handed over first, and what of it is then sent out as its documents. */
@Controller('api/v1/remisser/:remissId')
export class DocumentsController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly files: RemissFiles,
    private readonly documents: RemissDocuments,
    private readonly store: FileStore,
    private readonly packages: RemissPackage,
  ) {}

  @Post('files')
  @Route({
    action: 'response.register',
    does: 'Lämna över en fil till remissen',
    upload: true,
    reply: file,
    status: 201,
  })
  async upload(@By() caller: Caller, @Param('remissId') remissId: string, @Req() request: FastifyRequest) {
    const uploaded = await uploadedFile(request);
    return this.database.transaction((tx) => this.files.keep(tx, caller.personId, remissId, uploaded));
  }

  @Get('files')
  @Route({ action: 'recipients.read', does: 'Lista remissens filer', reply: z.array(file) })
  list(@Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.files.list(tx, remissId));
  }

  @Get('files/:fileId')
  @Route({ action: 'remiss.read', does: 'Hämta en av remissens filer', reply: { bytes: 'application/octet-stream' } })
  async download(
    @Param('remissId') remissId: string,
    @Param('fileId') fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const found = await this.database.transaction(async (tx) => {
      await this.files.get(tx, remissId, fileId);
      return this.store.open(tx, fileId);
    });
    return sendFile(reply, found);
  }

  @Post('documents')
  @Route({
    action: 'remiss.change',
    does: 'Gör en fil till remissens dokument, bilaga eller beslut',
    body: newDocument,
    reply: attached,
    status: 201,
    ifMatch: true,
  })
  attach(
    @By() caller: Caller,
    @Param('remissId') remissId: string,
    @IfMatch() version: number,
    @Body() body: NewDocument,
  ) {
    return this.documents.attach(caller.personId, remissId, version, body);
  }

  @Get('documents')
  @Route({ action: 'remiss.read', does: 'Lista remissens dokument, alla versioner', reply: z.array(documentView) })
  listDocuments(@Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.reader.documents(tx, remissId));
  }

  @Delete('documents/:documentId')
  @Route({ action: 'remiss.change', does: 'Ta bort ett dokument ur ett utkast', status: 204, ifMatch: true })
  async remove(
    @By() caller: Caller,
    @Param('remissId') remissId: string,
    @Param('documentId') documentId: string,
    @IfMatch() version: number,
  ) {
    await this.database.transaction((tx) => this.documents.remove(tx, caller.personId, remissId, documentId, version));
  }

  @Get('sections')
  @Route({ action: 'remiss.read', does: 'Läs dokumentets avsnitt', reply: z.array(sectionView) })
  sections(@Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.reader.sections(tx, remissId));
  }

  @Get('package')
  @Route({
    action: 'remiss.read',
    does: 'Hämta hela remissen som ett paket att registrera',
    reply: { bytes: 'application/zip' },
  })
  async package(@Param('remissId') remissId: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const { name, bytes } = await this.database.transaction((tx) => this.packages.zip(tx, remissId));
    return sendFile(reply, { name, mediaType: 'application/zip', content: bytes });
  }
}
