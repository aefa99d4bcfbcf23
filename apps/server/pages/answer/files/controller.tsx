import { Controller, Get, Post } from '@nestjs/common';
import { FileStore } from '@yttra/documents';
import { notYours, People } from '@yttra/identity';
import { Database, pathTo, route } from '@yttra/platform';
import { AnswerDesk, DraftFiles } from '@yttra/response';
import { z } from 'zod';
import { sendFile } from '../../../http/send-file';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { fileMissing } from '../../../http/upload.errors';
import { Visiting, type Visit } from '../../../web/visit';
import { FilesPage } from './page';
import { texts } from './texts.sv';

const adding = z.object({
  kind: z.enum(['minutes_extract', 'attachment'], texts.chooseKind),
  /** The button that goes on: it takes along a file that was chosen, and asks for none. */
  next: z.literal('granska').optional(),
});
const removing = z.object({ id: z.uuid() });

/** The files of the draft, behind the wall until the answer is handed in. */
@Controller()
export class DraftFilesPageController {
  constructor(
    private readonly database: Database,
    private readonly desks: AnswerDesk,
    private readonly files: DraftFiles,
    private readonly store: FileStore,
    private readonly people: People,
  ) {}

  @Get(route('answer.files'))
  @PageRoute({ action: 'draft.read' })
  show(@Visiting() visit: Visit) {
    return this.desks.open(visit, async (tx, desk) => {
      const files = await this.files.listIn(tx, desk.recipient.id);
      const names = await this.people.names(
        tx,
        files.map(({ addedBy }) => addedBy),
      );
      return <FilesPage desk={desk} files={files} names={names} />;
    });
  }

  @Post(route('answer.files'))
  @PageRoute({
    action: 'draft.write',
    form: adding,
    files: { most: 1, needed: false, mustReceive: true },
    again: 'show',
  })
  async add(@Visiting() { caller, places, form, files }: Visit<z.infer<typeof adding>>) {
    if (files.length === 0 && !form.next) throw fileMissing();
    for (const content of files)
      await this.files.add(caller.personId, places.rid, { name: content.name, kind: form.kind, content });
    return form.next ? goTo(pathTo('answer.review', places)) : goTo(pathTo('answer.files', places), 'tillagd');
  }

  @Get(route('answer.files.one'))
  @PageRoute({ action: 'draft.read' })
  async file(@Visiting() { caller, places, reply }: Visit) {
    const known = await this.files.list(caller.personId, places.rid);
    if (!known.some(({ id }) => id === places.fileId)) throw notYours();
    return sendFile(reply, await this.database.asPerson(caller.personId, (tx) => this.store.open(tx, places.fileId)));
  }

  @Post(route('answer.files.remove'))
  @PageRoute({ action: 'draft.write', form: removing, again: 'show' })
  async remove(@Visiting() { caller, places, form }: Visit<z.infer<typeof removing>>) {
    await this.files.remove(caller.personId, places.rid, form.id);
    return goTo(pathTo('answer.files', places), 'borttagen');
  }
}
