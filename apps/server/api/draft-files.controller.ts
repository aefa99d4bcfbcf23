import { Controller, Delete, Get, Param, Post, Put, Res } from '@nestjs/common';
import { FileStore } from '@yttra/documents';
import { notYours, type Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { DraftFiles, WorkingPapers } from '@yttra/response';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { By } from './by';
import { sendFile } from '../http/send-file';
import { storedFile } from './remiss.views';
import { Route } from './route';
import { Uploaded, type Upload } from './upload';

const kinds = z.enum(['minutes_extract', 'attachment']);
const draftFile = z.object({
  id: z.uuid(),
  kind: kinds,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  addedBy: z.uuid(),
  addedAt: z.iso.datetime(),
});
const fileFields = z.strictObject({ kind: kinds.default('attachment') });
const removed = z.object({ versions: z.int(), comments: z.int(), files: z.int() });

/** The extract and other files of a draft, and the end of the working papers: everything behind the wall. */
@Controller('api/v1/remisser/:remissId/recipients/:rid/draft')
export class DraftFilesController {
  constructor(
    private readonly database: Database,
    private readonly files: DraftFiles,
    private readonly store: FileStore,
    private readonly papers: WorkingPapers,
  ) {}

  @Get('files')
  @Route({ action: 'draft.read', does: 'Lista utkastets filer', reply: z.array(draftFile) })
  list(@By() caller: Caller, @Param('rid') rid: string) {
    return this.files.list(caller.personId, rid);
  }

  @Post('files')
  @Route({
    action: 'draft.write',
    does: 'Lägg till protokollsutdraget eller en annan fil',
    upload: fileFields,
    mustReceive: true,
    reply: storedFile,
    status: 201,
  })
  add(
    @By() caller: Caller,
    @Param('rid') rid: string,
    @Uploaded() { file, fields }: Upload<z.infer<typeof fileFields>>,
  ) {
    return this.files.add(caller.personId, rid, { name: file.name, kind: fields.kind, content: file });
  }

  @Get('files/:fileId')
  @Route({ action: 'draft.read', does: 'Hämta en av utkastets filer', reply: { bytes: '*/*' } })
  async get(
    @By() caller: Caller,
    @Param('rid') rid: string,
    @Param('fileId') fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const known = await this.files.list(caller.personId, rid);
    if (!known.some(({ id }) => id === fileId)) throw notYours();
    const file = await this.database.asPerson(caller.personId, (tx) => this.store.open(tx, fileId));
    return sendFile(reply, file);
  }

  @Delete('files/:fileId')
  @Route({ action: 'draft.write', does: 'Ta bort en fil ur utkastet', status: 204 })
  async remove(@By() caller: Caller, @Param('rid') rid: string, @Param('fileId') fileId: string) {
    await this.files.remove(caller.personId, rid, fileId);
  }

  @Put('clean-up')
  @Route({ action: 'draft.lead', does: 'Ta bort arbetsmaterialet när svaret är slutligt', reply: removed })
  cleanUp(@By() caller: Caller, @Param('rid') rid: string) {
    return this.papers.remove(caller.personId, rid);
  }
}
