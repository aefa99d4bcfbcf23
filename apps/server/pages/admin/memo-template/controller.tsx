import { Controller, Get, Post } from '@nestjs/common';
import { MunicipalityRegister } from '@yttra/bodies';
import { FileStore } from '@yttra/documents';
import { Database, pathTo, route } from '@yttra/platform';
import { MemoTemplates, SUMMARY_FORMATS } from '@yttra/summary';
import { z } from 'zod';
import { sendFile } from '../../../http/send-file';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { MemoTemplatePage } from './page';
import { texts } from './texts.sv';

const form = z.object({ version: z.coerce.number().int() });
const { mediaType } = SUMMARY_FORMATS.memo;
const PATH = pathTo('admin.memoTemplate');

/** The municipality's own template of the tjänsteskrivelse: checked tag by tag before it is used. */
@Controller()
export class MemoTemplateController {
  constructor(
    private readonly database: Database,
    private readonly municipality: MunicipalityRegister,
    private readonly templates: MemoTemplates,
    private readonly files: FileStore,
  ) {}

  @Get(route('admin.memoTemplate'))
  @PageRoute({ action: 'settings.change' })
  show() {
    return this.database.transaction(async (tx) => {
      const { version, memoTemplateFileId } = await this.municipality.get(tx);
      const [file] = memoTemplateFileId === null ? [] : await this.files.describe(tx, [memoTemplateFileId]);
      return <MemoTemplatePage version={version} own={file?.name ?? null} />;
    });
  }

  @Post(route('admin.memoTemplate'))
  @PageRoute({ action: 'settings.change', form, files: { most: 1, needed: true }, again: 'show' })
  async save(@Visiting() { caller, form: { version }, files }: Visit<z.infer<typeof form>>) {
    const template = await this.templates.checked(files[0]!);
    await this.database.transaction((tx) => this.templates.use(tx, caller.personId, version, template));
    return goTo(PATH, 'mall');
  }

  @Post(route('admin.memoTemplate.remove'))
  @PageRoute({ action: 'settings.change', form, again: 'show' })
  async remove(@Visiting() { caller, form: { version } }: Visit<z.infer<typeof form>>) {
    await this.database.transaction((tx) => this.templates.use(tx, caller.personId, version, null));
    return goTo(PATH, 'yttras');
  }

  @Get(route('admin.memoTemplate.file'))
  @PageRoute({ action: 'settings.change', costs: 'document' })
  async file(@Visiting() { reply }: Visit) {
    const content = await this.database.transaction((tx) => this.templates.inUse(tx));
    return sendFile(reply, { name: texts.files.own, mediaType, content });
  }

  @Get(route('admin.memoTemplate.example'))
  @PageRoute({ action: 'settings.change', costs: 'document' })
  async example(@Visiting() { reply }: Visit) {
    const template = await this.database.transaction((tx) => this.templates.inUse(tx));
    return sendFile(reply, { name: texts.files.example, mediaType, content: await this.templates.example(template) });
  }
}
