import { Controller, Get, Post } from '@nestjs/common';
import { BodyLog, OpeningLists, Openings } from '@yttra/openings';
import { Database, pathTo, route } from '@yttra/platform';
import { MailboxDoor } from '@yttra/response';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { OpeningsPage } from './page';

const byName = z.object({ recipientId: z.uuid(), personId: z.uuid() });
type ByName = z.infer<typeof byName>;

/** Who can read a body's drafts, and who else is to: the body says yes or no, and ends what it has given. */
@Controller()
export class OpeningsController {
  constructor(
    private readonly database: Database,
    private readonly openings: Openings,
    private readonly lists: OpeningLists,
    private readonly log: BodyLog,
    private readonly door: MailboxDoor,
  ) {}

  @Get(route('openings'))
  @PageRoute({ action: 'openings.read' })
  async show(@Visiting() { caller }: Visit) {
    const shown = await this.database.asPerson(caller.personId, async (tx) => ({
      bodies: await this.lists.ofCaller(tx, caller),
      about: await this.lists.about(tx, caller),
      logs: await this.log.ofCaller(tx, caller),
      door: await this.door.waiting(tx, caller),
    }));
    return <OpeningsPage {...shown} />;
  }

  @Post(route('openings.confirm'))
  @PageRoute({ action: 'openings.decide', renewed: true, again: 'show' })
  async confirm(@Visiting() { caller, places }: Visit) {
    await this.openings.confirm(caller, places.openingId);
    return goTo(pathTo('openings'), 'bekraftad');
  }

  @Post(route('openings.stop'))
  @PageRoute({ action: 'openings.decide', renewed: true, again: 'show' })
  async stop(@Visiting() { caller, places }: Visit) {
    await this.openings.stop(caller, places.openingId);
    return goTo(pathTo('openings'), 'stoppad');
  }

  @Post(route('openings.end'))
  @PageRoute({ action: 'openings.decide', renewed: true, again: 'show' })
  async end(@Visiting() { caller, places }: Visit) {
    await this.openings.endAccess(caller, places.assignmentId);
    return goTo(pathTo('openings'), 'avslutad');
  }

  /** By the mailbox, one who serves the body and works for the issuer, or administers: never by silence. */
  @Post(route('openings.letIn'))
  @PageRoute({ action: 'openings.decide', renewed: true, form: byName, again: 'show' })
  async letIn(@Visiting() { caller, form }: Visit<ByName>) {
    await this.door.letIn(caller, form.recipientId, form.personId);
    return goTo(pathTo('openings'), 'inslappt');
  }

  @Post(route('openings.letOut'))
  @PageRoute({ action: 'openings.decide', renewed: true, form: byName, again: 'show' })
  async letOut(@Visiting() { caller, form }: Visit<ByName>) {
    await this.door.end(caller, form.recipientId, form.personId);
    return goTo(pathTo('openings'), 'utslappt');
  }

  @Post(route('openings.remind'))
  @PageRoute({ action: 'own.pages', again: 'show' })
  async remind(@Visiting() { caller }: Visit) {
    await this.openings.remind(caller.personId);
    return goTo(pathTo('openings'), 'pamind');
  }
}
