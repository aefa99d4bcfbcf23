import { Controller, Get } from '@nestjs/common';
import { FileStore } from '@yttra/documents';
import { notYours } from '@yttra/identity';
import { Database, route } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { AnswerDesk } from '@yttra/response';
import { sendFile } from '../../../http/send-file';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { DocumentPage } from './page';

/** What the body has been asked about. */
@Controller()
export class ReadDocumentController {
  constructor(
    private readonly database: Database,
    private readonly desks: AnswerDesk,
    private readonly remisser: RemissReader,
    private readonly store: FileStore,
  ) {}

  @Get(route('answer.document'))
  @PageRoute({ action: 'draft.read' })
  show(@Visiting() visit: Visit) {
    return this.desks.open(visit, async (tx, desk) => {
      const documents = (await this.remisser.documents(tx, desk.remiss.id)).filter(({ current }) => current);
      const main = documents.find(({ kind }) => kind === 'main');
      const sections = main ? await this.remisser.sectionsOf(tx, main) : [];
      return <DocumentPage desk={desk} sections={sections} documents={documents} />;
    });
  }

  @Get(route('answer.document.file'))
  @PageRoute({ action: 'draft.read' })
  async file(@Visiting() { round: { remiss }, places, reply }: Visit) {
    const file = await this.database.transaction(async (tx) => {
      const sent = await this.remisser.documents(tx, remiss.id);
      if (!sent.some(({ fileId }) => fileId === places.fileId)) throw notYours();
      return this.store.open(tx, places.fileId);
    });
    return sendFile(reply, file);
  }
}
