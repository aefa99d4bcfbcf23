import { Controller, Get } from '@nestjs/common';
import { ViewpointOutlines } from '@yttra/assessment';
import { FileStore } from '@yttra/documents';
import { may } from '@yttra/identity';
import { Database, route } from '@yttra/platform';
import { hasBeenIssued, PlanRemiss, RemissFiles, RemissPackage, RemissReader } from '@yttra/remiss';
import { sendFile } from '../../../http/send-file';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { IssuedPage, PreparePage, VisitorPage } from './page';

/** A remiss: its tasks while it is prepared, and where to follow it when it is out. */
@Controller()
export class RemissTasksController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly planning: PlanRemiss,
    private readonly packages: RemissPackage,
    private readonly files: RemissFiles,
    private readonly store: FileStore,
    private readonly viewpoints: ViewpointOutlines,
  ) {}

  @Get(route('remiss'))
  @PageRoute({ action: 'remiss.read' })
  async show(@Visiting() { caller, object, places }: Visit) {
    const id = places.remissId;
    const isMine = may(caller.hats, 'remiss.change', object);
    return this.database.transaction(async (tx) => {
      const remiss = await this.reader.get(tx, id);
      if (!isMine) return <VisitorPage remiss={remiss} />;
      if (hasBeenIssued(remiss.status)) {
        const asked = (await this.reader.recipients(tx, id)).filter(({ removedAt, answer }) => !removedAt || answer);
        return (
          <IssuedPage
            remiss={remiss}
            asked={asked.length}
            answered={asked.filter(({ answer }) => answer).length}
            viewpoints={await this.viewpoints.count(tx, id)}
          />
        );
      }
      const main = (await this.reader.documents(tx, id)).find(({ kind, current }) => kind === 'main' && current);
      const sections = main ? (await this.reader.sections(tx, id, main.id)).length : 0;
      return (
        <PreparePage
          remiss={remiss}
          plan={await this.planning.plan(tx, id)}
          mainDocument={main ? { title: main.title, sections } : null}
          questions={(await this.reader.questions(tx, id)).length}
        />
      );
    });
  }

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
