import { Controller, Get, Post } from '@nestjs/common';
import { Database, pathTo, route } from '@yttra/platform';
import { Rehearsal, RemissDocuments, RemissFiles, RemissReader, SEND_AS, type NewDocument } from '@yttra/remiss';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { ConfirmPage } from './confirm-page';
import { NewDocumentPage } from './forms';
import { texts } from './texts.sv';

const asked = z.object({
  what: z.union([z.enum(['main', 'attachment']), z.uuid()], texts.document.choose),
  changeNote: z.string().max(4000).trim().min(1, texts.document.noteMissing),
  /** Asked of a file that has comments or tracked changes. */
  sendAs: z
    .enum(['', ...SEND_AS])
    .default('')
    .transform((way) => way || undefined),
});
const chosen = asked.extend({ fileId: z.uuid() });

/** A new document, or a new version of one, in a remiss that is out. */
@Controller()
export class NewDocumentController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly files: RemissFiles,
    private readonly documents: RemissDocuments,
    private readonly rehearsal: Rehearsal,
  ) {}

  @Get(route('remiss.change.document'))
  @PageRoute({ action: 'remiss.change' })
  show(@Visiting() { places }: Visit) {
    return this.database.transaction(async (tx) => {
      const remiss = await this.reader.get(tx, places.remissId);
      const documents = (await this.reader.documents(tx, remiss.id)).filter(({ current }) => current);
      return <NewDocumentPage remiss={remiss} documents={documents} />;
    });
  }

  /** Keeps the file; what it becomes in the remiss is for the next step. */
  @Post(route('remiss.change.document.check'))
  @PageRoute({ action: 'remiss.change', form: asked, files: { most: 1, needed: true }, again: 'show' })
  async review(@Visiting() { caller, places, form, files }: Visit<z.infer<typeof asked>>) {
    const [file] = files;
    const remiss = await this.database.transaction((tx) => this.reader.get(tx, places.remissId));
    const kept = await this.database.transaction((tx) =>
      this.files.keep(tx, caller.personId, remiss.id, { name: file!.name, content: file! }),
    );
    const fields = { ...form, fileId: kept.id };
    const read = await this.documents.read(remiss.id, documentOf(fields));
    const rehearsed = await this.rehearsal.of(remiss.id, (tx) =>
      this.documents.put(tx, caller.personId, remiss.id, null, read),
    );
    return (
      <ConfirmPage
        remiss={remiss}
        title={texts.document.confirmTitle(kept.name)}
        rehearsed={rehearsed}
        action={pathTo('remiss.change.document', { remissId: remiss.id })}
        fields={{ ...fields, sendAs: form.sendAs ?? '' }}
        button={texts.document.confirm}
      />
    );
  }

  @Post(route('remiss.change.document'))
  @PageRoute({ action: 'remiss.change', form: chosen, again: 'show' })
  async attach(@Visiting() { caller, places, form }: Visit<z.infer<typeof chosen>>) {
    await this.documents.attach(caller.personId, places.remissId, null, documentOf(form));
    return goTo(pathTo('remiss.follow', places), 'dokument');
  }
}

/** `what`: the main document, a new attachment, or the id of the one that it replaces. */
function documentOf({ what, changeNote, fileId, sendAs }: z.infer<typeof chosen>): NewDocument {
  if (what === 'main' || what === 'attachment') return { fileId, kind: what, changeNote, sendAs };
  return { fileId, kind: 'attachment', replaces: what, changeNote, sendAs };
}
