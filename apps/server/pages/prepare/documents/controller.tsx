import { Controller, Get, Post } from '@nestjs/common';
import { Database, pathTo, route } from '@yttra/platform';
import {
  DocumentTraces,
  headingLines,
  RemissDocuments,
  RemissDrafts,
  RemissFiles,
  RemissReader,
  SEND_AS,
  type NewDocument,
} from '@yttra/remiss';
import { z } from 'zod';
import { many } from '../../../web/form-fields';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { maybeDay, maybeLine, version } from '../form-parts';
import { withFieldNames } from '../frame';
import { DocumentsPage } from './page';
import { ReadingPage } from './reading-page';
import { SectionsPage } from './sections-page';
import { texts } from './texts.sv';

const mainForm = z.object({ version });
const attachmentForm = z.object({ version, title: maybeLine(300) });
const removalForm = z.object({ version, documentId: z.uuid() });
const tracesForm = z.object({ version, documentId: z.uuid(), sendAs: z.enum(SEND_AS, texts.traces.choose) });
const decisionForm = z
  .object({ version, body: maybeLine(300), section: maybeLine(60), date: maybeDay(texts.decision.badDate) })
  .refine(({ body, section, date }) => body !== null || (section === null && date === null), {
    path: ['body'],
    message: texts.decision.who,
  });
const sectionsForm = z.object({
  version,
  headings: many(z.coerce.number().int().min(0)).refine((lines) => lines.length > 0, texts.sectionsPage.none),
});

/** The documents of a remiss while it is prepared. */
@Controller()
export class DocumentsPageController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly documents: RemissDocuments,
    private readonly files: RemissFiles,
    private readonly drafts: RemissDrafts,
    private readonly traces: DocumentTraces,
  ) {}

  @Get(route('remiss.documents'))
  @PageRoute({ action: 'remiss.change' })
  show(@Visiting() { places }: Visit) {
    const id = places.remissId;
    return this.database.transaction(async (tx) => {
      const documents = (await this.reader.documents(tx, id)).filter(({ current }) => current);
      return (
        <DocumentsPage
          remiss={await this.reader.get(tx, id)}
          documents={documents}
          sections={await this.reader.sections(tx, id)}
          told={await this.reader.documentsTold(tx, id)}
        />
      );
    });
  }

  @Post(route('remiss.documents'))
  @PageRoute({ action: 'remiss.change', form: mainForm, files: { most: 1, needed: true }, again: 'show' })
  async upload(@Visiting() visit: Visit<z.infer<typeof mainForm>>) {
    await this.attach(visit, { kind: 'main' });
    return goTo(pathTo('remiss.documents', visit.places), 'forslag');
  }

  @Post(route('remiss.documents.attachment'))
  @PageRoute({ action: 'remiss.change', form: attachmentForm, files: { most: 1, needed: true }, again: 'show' })
  async addAttachment(@Visiting() visit: Visit<z.infer<typeof attachmentForm>>) {
    await this.attach(visit, { kind: 'attachment', title: visit.form.title });
    return goTo(pathTo('remiss.documents', { ...visit.places, anchor: 'bilagor' }), 'bilaga');
  }

  @Post(route('remiss.documents.remove'))
  @PageRoute({ action: 'remiss.change', form: removalForm, again: 'show' })
  async remove(@Visiting() visit: Visit<z.infer<typeof removalForm>>) {
    const { caller, places, form } = visit;
    await this.database.transaction((tx) =>
      this.documents.remove(tx, caller.personId, places.remissId, form.documentId, form.version),
    );
    return goTo(pathTo('remiss.documents', { ...visit.places, anchor: 'bilagor' }), 'borttaget');
  }

  @Post(route('remiss.documents.decide'))
  @PageRoute({ action: 'remiss.change', form: decisionForm, again: 'show' })
  async decide(@Visiting() visit: Visit<z.infer<typeof decisionForm>>) {
    const { caller, places, form } = visit;
    const { version, body, section, date } = form;
    const decisionToRemit = body === null ? null : { body, section, date };
    await this.database.transaction((tx) =>
      this.drafts.patch(tx, caller.personId, places.remissId, version, { decisionToRemit }),
    );
    return goTo(pathTo('remiss.documents', { ...visit.places, anchor: 'beslut' }), 'beslut');
  }

  /** How a file with comments or tracked changes goes out. */
  @Post(route('remiss.documents.traces'))
  @PageRoute({ action: 'remiss.change', form: tracesForm, again: 'show' })
  async sendAs(@Visiting() visit: Visit<z.infer<typeof tracesForm>>) {
    const { caller, places, form } = visit;
    await this.traces.choose(caller.personId, places.remissId, form.version, form.documentId, form.sendAs);
    return goTo(pathTo('remiss.documents', { ...visit.places, anchor: 'spar' }), 'spar');
  }

  @Get(route('remiss.documents.read'))
  @PageRoute({ action: 'remiss.change' })
  read(@Visiting() { places }: Visit) {
    const id = places.remissId;
    return this.database.transaction(async (tx) => {
      const told = await this.reader.documentsTold(tx, id);
      return (
        <ReadingPage
          remiss={await this.reader.get(tx, id)}
          sections={await this.reader.sections(tx, id)}
          main={told.find(({ kind }) => kind === 'main') ?? null}
        />
      );
    });
  }

  @Get(route('remiss.documents.sections'))
  @PageRoute({ action: 'remiss.change' })
  showSections(@Visiting() { places }: Visit) {
    const id = places.remissId;
    return this.database.transaction(async (tx) => {
      const remiss = await this.reader.get(tx, id);
      return <SectionsPage remiss={remiss} lines={headingLines(await this.reader.sections(tx, id))} />;
    });
  }

  @Post(route('remiss.documents.sections'))
  @PageRoute({ action: 'remiss.change', form: sectionsForm, again: 'showSections' })
  async markSections(@Visiting() visit: Visit<z.infer<typeof sectionsForm>>) {
    const { caller, places, form } = visit;
    await this.database.transaction((tx) =>
      this.documents.markHeadings(tx, caller.personId, places.remissId, form.version, form.headings),
    );
    return goTo(pathTo('remiss.documents', visit.places), 'avsnitt');
  }

  private async attach(
    { caller, places, form, files }: Visit<{ version: number }>,
    document: Omit<NewDocument, 'fileId'>,
  ): Promise<void> {
    const [file] = files;
    const id = places.remissId;
    await withFieldNames(
      (field) => (field === 'fileId' ? 'file' : field),
      async () => {
        const kept = await this.database.transaction((tx) =>
          this.files.keep(tx, caller.personId, id, { name: file!.name, content: file! }),
        );
        await this.documents.attach(caller.personId, id, form.version, { ...document, fileId: kept.id });
      },
    );
  }
}
