import { Controller, Get } from '@nestjs/common';
import { FileStore } from '@yttra/documents';
import { Database, route } from '@yttra/platform';
import { RemissFiles, RemissPackage } from '@yttra/remiss';
import { sendFile } from '../../../http/send-file';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';

/** The files of a remiss, one by one and all that went out. */
@Controller()
export class RemissFilesController {
  constructor(
    private readonly database: Database,
    private readonly packages: RemissPackage,
    private readonly files: RemissFiles,
    private readonly store: FileStore,
  ) {}

  /** All that went out, as the registers keep it. */
  @Get(route('remiss.package'))
  @PageRoute({ action: 'remiss.read' })
  async package(@Visiting() { places, reply }: Visit) {
    const { name, bytes } = await this.database.transaction((tx) => this.packages.zip(tx, places.remissId));
    return sendFile(reply, { name, mediaType: 'application/zip', content: bytes });
  }

  /** A file of the draft, for the office. */
  @Get(route('remiss.file'))
  @PageRoute({ action: 'remiss.change' })
  async file(@Visiting() { places, reply }: Visit) {
    const file = await this.database.transaction(async (tx) => {
      await this.files.get(tx, places.remissId, places.fileId);
      return this.store.open(tx, places.fileId);
    });
    return sendFile(reply, file);
  }
}
