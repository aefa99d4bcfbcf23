import { Controller, Get, Post } from '@nestjs/common';
import { BodyRegister, BodyGroups, Meetings } from '@yttra/bodies';
import { Assignments, People } from '@yttra/identity';
import { Database, localDate, now, pathTo, route } from '@yttra/platform';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { bodyForm, bodyOf, type BodyForm } from './body-form';
import { BodyPage, NewBodyPage } from './page';

/** One body of the register: added, changed, taken out of use. */
@Controller()
export class BodyPageController {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodyRegister,
    private readonly groups: BodyGroups,
    private readonly meetings: Meetings,
    private readonly assignments: Assignments,
    private readonly people: People,
  ) {}

  @Get(route('admin.bodies.new'))
  @PageRoute({ action: 'bodies.change' })
  async askNew() {
    return <NewBodyPage groups={await this.database.transaction((tx) => this.groups.names(tx))} />;
  }

  @Post(route('admin.bodies.new'))
  @PageRoute({ action: 'bodies.change', form: bodyForm, again: 'askNew' })
  async add(@Visiting() { caller, form }: Visit<BodyForm>) {
    const { id } = await this.database.transaction((tx) => this.bodies.create(tx, caller.personId, bodyOf(form)));
    return goTo(pathTo('admin.body', { bodyId: id }), 'sparad');
  }

  @Get(route('admin.body'))
  @PageRoute({ action: 'bodies.change' })
  show(@Visiting() { places, said }: Visit) {
    return this.database.transaction(async (tx) => {
      const body = await this.bodies.get(tx, places.bodyId);
      const today = localDate(await now(tx));
      const serving = (await this.assignments.list(tx, { bodyId: body.id })).filter(({ toDate }) => !toDate || toDate >= today); // prettier-ignore
      const names = await this.people.names(
        tx,
        serving.map(({ personId }) => personId),
      );
      const meetings = (await this.meetings.get(tx, body.id)).filter(({ date }) => date >= today).length;
      return (
        <BodyPage
          body={body}
          groups={await this.groups.names(tx)}
          serving={serving.map((assignment) => ({
            assignment,
            personId: assignment.personId,
            name: names.get(assignment.personId) ?? '',
          }))}
          meetings={meetings}
          isStale={said.code === 'bodies.stale'}
        />
      );
    });
  }

  @Post(route('admin.body'))
  @PageRoute({ action: 'bodies.change', renewed: true, form: bodyForm, again: 'show' })
  async change(@Visiting() { caller, places, form }: Visit<BodyForm>) {
    const id = places.bodyId;
    await this.database.transaction((tx) => this.bodies.update(tx, caller.personId, id, form.version, bodyOf(form)));
    return goTo(pathTo('admin.body', { bodyId: id }), 'sparad');
  }
}
