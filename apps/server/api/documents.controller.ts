import { Body, Controller, Delete, Get, Param, Post, Res } from '@nestjs/common';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import {
  coverLine,
  newDocument,
  RemissDocuments,
  RemissFiles,
  RemissPackage,
  RemissReader,
  type NewDocument,
} from '@yttra/remiss';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { By } from './by';
import { IfMatch } from './if-match';
import { sendFile } from '../http/send-file';
import { documentView, notices, sectionView } from './remiss.views';
import { Route } from './route';
import { Uploaded, type Upload } from './upload';

const documentFields = newDocument.omit({ fileId: true });
const attached = z.object({
  document: documentView,
  sections: z.array(sectionView),
  cover: z.array(coverLine).nullable(),
  version: z.int(),
  notices,
  imported: z.array(z.string()),
  traces: z
    .object({
      comments: z.int(),
      changes: z.int(),
      listed: z.array(
        z.object({
          kind: z.enum(['comment', 'inserted', 'deleted', 'moved', 'formatted']),
          by: z.string().nullable(),
          text: z.string(),
        }),
      ),
    })
    .nullable(),
});

/** What is remitted: the draft document with its sections, what goes with it, and all of it as one package. */
@Controller('api/v1/remisser/:remissId')
export class DocumentsController {
  constructor(
    private readonly database: Database,
    private readonly files: RemissFiles,
    private readonly documents: RemissDocuments,
    private readonly packages: RemissPackage,
    private readonly reader: RemissReader,
  ) {}

  @Get('documents')
  @Route({ action: 'remiss.read', does: 'Lista remissens handlingar, alla versioner', reply: z.array(documentView) })
  list(@Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.reader.documents(tx, remissId));
  }

  @Post('documents')
  @Route({
    action: 'remiss.change',
    does: 'Lägg till eller ersätt förslaget, en bilaga eller beslutet: en ny fil, eller en som redan är uppladdad',
    body: newDocument,
    upload: documentFields,
    reply: attached,
    status: 201,
    ifMatch: true,
  })
  async attach(
    @By() caller: Caller,
    @Param('remissId') remissId: string,
    @IfMatch() version: number,
    @Body() chosen: NewDocument,
    @Uploaded() upload?: Upload<z.infer<typeof documentFields>>,
  ) {
    const document = upload ? { ...upload.fields, fileId: await this.keep(caller, remissId, upload) } : chosen;
    return this.documents.attach(caller.personId, remissId, version, document);
  }

  @Delete('documents/:documentId')
  @Route({ action: 'remiss.change', does: 'Ta bort en handling ur ett utkast', status: 204, ifMatch: true })
  async remove(
    @By() caller: Caller,
    @Param('remissId') remissId: string,
    @Param('documentId') id: string,
    @IfMatch() version: number,
  ) {
    await this.database.transaction((tx) => this.documents.remove(tx, caller.personId, remissId, id, version));
  }

  @Get('sections')
  @Route({ action: 'remiss.read', does: 'Läs förslaget avsnitt för avsnitt', reply: z.array(sectionView) })
  sections(@Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.reader.sections(tx, remissId));
  }

  @Get('package')
  @Route({
    action: 'remiss.read',
    does: 'Hämta allt som skickades ut, samlat att registrera',
    reply: { bytes: 'application/zip' },
    costs: 'document',
  })
  async package(@Param('remissId') remissId: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const { name, bytes } = await this.database.transaction((tx) => this.packages.zip(tx, remissId));
    return sendFile(reply, { name, mediaType: 'application/zip', content: bytes });
  }

  private async keep({ personId }: Caller, remissId: string, { file }: Upload): Promise<string> {
    const given = { name: file.name, content: file };
    return (await this.database.transaction((tx) => this.files.keep(tx, personId, remissId, given))).id;
  }
}
