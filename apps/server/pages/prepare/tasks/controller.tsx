import { Controller, Get } from '@nestjs/common';
import { ViewpointOutlines } from '@yttra/assessment';
import { may } from '@yttra/identity';
import { Database, route } from '@yttra/platform';
import { hasBeenIssued, PlanRemiss, RemissReader } from '@yttra/remiss';
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
}
