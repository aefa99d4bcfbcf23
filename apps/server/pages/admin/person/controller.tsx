import { Controller, Get, Post } from '@nestjs/common';
import { Assignments, People, Services } from '@yttra/identity';
import { Database, route } from '@yttra/platform';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { ownerBy } from '../programs/owner';
import { personForm, type PersonForm } from '../people/person-form';
import { appointForm, ownerForm, type AppointForm, type OwnerForm } from './forms';
import { PersonPage } from './page';
import { PersonFactsReader } from './person-facts-reader';
import { withPerson } from './with-person';

/** One person of the register. */
@Controller()
export class PersonPageController {
  constructor(
    private readonly database: Database,
    private readonly facts: PersonFactsReader,
    private readonly people: People,
    private readonly assignments: Assignments,
    private readonly services: Services,
  ) {}

  @Get(route('admin.person'))
  @PageRoute({ action: 'people.manage' })
  show(@Visiting() visit: Visit) {
    return this.database.transaction(async (tx) => <PersonPage {...await this.facts.read(tx, visit)} />);
  }

  @Post(route('admin.person'))
  @PageRoute({ action: 'people.manage', renewed: true, form: personForm, again: 'show' })
  change(@Visiting() visit: Visit<PersonForm>) {
    return withPerson(this.database, this.facts, visit, 'sparad', (tx, by, id) =>
      this.people.change(tx, by, id, visit.form),
    );
  }

  @Post(route('admin.person.appoint'))
  @PageRoute({ action: 'people.manage', renewed: true, form: appointForm, again: 'show' })
  async appoint(@Visiting() visit: Visit<AppointForm>) {
    const { substitute, ...wanted } = visit.form;
    const { personId: id } = visit.places;
    const needsApp =
      wanted.role === 'administrator' && !(await this.database.transaction((tx) => this.services.byId(tx, id)));
    const notice = needsApp ? 'forvaltare' : 'uppdrag';
    return withPerson(this.database, this.facts, visit, notice, (tx, by, personId) =>
      this.assignments.appoint(tx, by, { ...wanted, personId, substitute: substitute !== undefined }),
    );
  }

  @Post(route('admin.person.owner'))
  @PageRoute({ action: 'people.manage', renewed: true, form: ownerForm, again: 'show' })
  handOver(@Visiting() visit: Visit<OwnerForm>) {
    return withPerson(this.database, this.facts, visit, 'ansvarig', async (tx, by, id) => {
      const { id: ownerId } = await ownerBy(this.people, tx, visit.form.owner);
      await this.services.handOver(tx, by, id, ownerId);
    });
  }
}
