import { Controller, Get, Post } from '@nestjs/common';
import { BodyImport, readBodiesFile } from '@yttra/bodies';
import { FileStore } from '@yttra/documents';
import { Database, pathTo, route } from '@yttra/platform';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { BodyImportPage, BodyPreviewPage, LARGEST_LIST } from './page';
import { texts } from './texts.sv';

const content = z.object({ content: z.string(texts.lost).max(1_000_000).min(1, texts.lost) });

/** Many bodies at once: first what the file would do, then the saving. */
@Controller()
export class BodyImportController {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly imports: BodyImport,
  ) {}

  @Get(route('admin.bodies.import'))
  @PageRoute({ action: 'bodies.change' })
  ask() {
    return <BodyImportPage />;
  }

  @Post(route('admin.bodies.import'))
  @PageRoute({ action: 'bodies.change', files: { most: 1, needed: true, largest: LARGEST_LIST }, again: 'ask' })
  async preview(@Visiting() { files }: Visit) {
    const bytes = await this.store.contentOf(files[0]!);
    const read = await readBodiesFile(bytes);
    const report = await this.database.transaction((tx) => this.imports.preview(tx, read));
    return <BodyPreviewPage report={report} content={bytes.toString('base64')} />;
  }

  /** The file comes back as it was shown; the register may have changed since, and is read anew. */
  @Post(route('admin.bodies.import.save'))
  @PageRoute({ action: 'bodies.change', renewed: true, form: content, again: 'ask' })
  async save(@Visiting() { caller, form }: Visit<z.infer<typeof content>>) {
    const read = await readBodiesFile(Buffer.from(form.content, 'base64'));
    await this.database.transaction((tx) => this.imports.apply(tx, caller.personId, read, { acceptGoodLines: true }));
    return goTo(pathTo('admin.bodies'), 'inlast');
  }
}
