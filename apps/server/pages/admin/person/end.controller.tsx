import { Controller, Get, Post } from '@nestjs/common';
import { BodyRegister } from '@yttra/bodies';
import { Assignments, notYours, People } from '@yttra/identity';
import { waitsForItsWord } from '@yttra/openings';
import { addDays, Database, pathTo, route } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { EndPage } from './end-page';
import { endForm, handOverForm, type EndForm, type HandOverForm } from './forms';

const EVERYONE = { limit: 100_000, offset: 0 };

/** The end of a hat, or its way to somebody else. */
@Controller()
export class EndAssignmentController {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly assignments: Assignments,
    private readonly bodies: BodyRegister,
  ) {}

  @Get(route('admin.person.assignment'))
  @PageRoute({ action: 'people.manage' })
  show(@Visiting() { caller, places }: Visit) {
    return this.database.transaction(async (tx) => {
      const assignment = await this.assignment(tx, places);
      const [body] = assignment.bodyId ? await this.bodies.byIds(tx, [assignment.bodyId]) : [];
      const { items } = await this.people.list(tx, EVERYONE);
      const person = items.find(({ id }) => id === assignment.personId)!;
      // Nobody appoints himself or herself, by handing over either.
      const others = items.filter(({ id }) => id !== person.id && id !== caller.personId);
      return (
        <EndPage
          person={person}
          assignment={{ ...assignment, place: body?.name ?? assignment.unit }}
          others={others}
          served={assignment.role === 'secretary' && body ? await this.served(tx, assignment.personId, body) : null}
        />
      );
    });
  }

  private async served(tx: EntityManager, personId: string, { id, name }: { id: string; name: string }) {
    const serving = (await this.assignments.servedToday(tx, [id])).get(id) ?? [];
    const isAlone = serving.length === 1 && serving[0] === personId;
    return { body: name, isAlone, waits: await waitsForItsWord(tx, id) };
  }

  @Post(route('admin.person.assignment'))
  @PageRoute({ action: 'people.manage', renewed: true, form: endForm, again: 'show' })
  async end(@Visiting() { caller, places, form }: Visit<EndForm>) {
    await this.database.transaction(async (tx) => {
      const { id } = await this.assignment(tx, places);
      await this.assignments.end(tx, caller.personId, id, form.lastDay);
    });
    return goTo(pathTo('admin.person', places), 'avslutat');
  }

  @Post(route('admin.person.assignment.handOver'))
  @PageRoute({ action: 'people.manage', renewed: true, form: handOverForm, again: 'show' })
  async handOver(@Visiting() { caller, places, form }: Visit<HandOverForm>) {
    const { successor, lastDay } = form;
    await this.database.transaction(async (tx) => {
      const { id, role, bodyId, unit, substitute, toDate } = await this.assignment(tx, places);
      await this.assignments.end(tx, caller.personId, id, lastDay);
      const fromDate = lastDay && addDays(lastDay, 1);
      const keptEnd = toDate && fromDate && toDate < fromDate ? null : toDate;
      const wanted = { personId: successor, role, bodyId, unit, substitute, fromDate, toDate: keptEnd };
      await this.assignments.appoint(tx, caller.personId, wanted);
    });
    return goTo(pathTo('admin.person', { personId: successor }), 'overlamnat');
  }

  private async assignment(tx: EntityManager, { personId, assignmentId }: Visit['places']) {
    const own = await this.assignments.list(tx, { personId: personId });
    const found = own.find(({ id }) => id === assignmentId);
    if (!found) throw notYours();
    return found;
  }
}
