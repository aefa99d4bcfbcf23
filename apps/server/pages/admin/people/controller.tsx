import { Controller, Get, Post } from '@nestjs/common';
import { BodyRegister } from '@yttra/bodies';
import { Assignments, Identities, People, type WantedPeople } from '@yttra/identity';
import { Database, localDate, now, pathTo, route } from '@yttra/platform';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { NewPersonPage, PeoplePage, type PeopleFilter, type PersonRow } from './page';
import { personForm, type PersonForm } from './person-form';

const PER_PAGE = 50;

/** The register of people. */
@Controller()
export class PeoplePageController {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly assignments: Assignments,
    private readonly identities: Identities,
    private readonly bodies: BodyRegister,
  ) {}

  @Get(route('admin.people'))
  @PageRoute({ action: 'people.manage' })
  show(@Visiting() { query }: Visit) {
    const filter = { words: (query.sok ?? '').trim(), role: query.uppdrag ?? '', bodyId: query.instans ?? '' };
    return this.database.transaction(async (tx) => {
      const bodies = await this.bodies.list(tx);
      const names = new Map(bodies.map(({ id, name }) => [id, name]));
      const today = localDate(await now(tx));
      const wanted = { page: Number.parseInt(query.sida ?? '1', 10) || 1, size: PER_PAGE };
      const { items, ...found } = await this.people.search(tx, wantedBy(filter), wanted);
      const hats = new Map<string, PersonRow['hats']>();
      const given = await this.assignments.ofPeople(
        tx,
        items.map(({ id }) => id),
      );
      for (const { personId, role, bodyId, unit, fromDate, toDate } of given)
        if (fromDate <= today && (!toDate || toDate >= today))
          hats.set(personId, [...(hats.get(personId) ?? []), { role, bodyId, place: bodyId ? (names.get(bodyId) ?? null) : unit }]); // prettier-ignore
      return (
        <PeoplePage
          rows={items.map((person) => ({ ...person, hats: hats.get(person.id) ?? [] }))}
          filter={filter}
          bodies={bodies}
          appointTo={bodies.find(({ id }) => id === query.till) ?? null}
          waiting={await this.identities.waiting(tx)}
          {...found}
        />
      );
    });
  }

  @Get(route('admin.people.new'))
  @PageRoute({ action: 'people.manage' })
  askNew() {
    return <NewPersonPage />;
  }

  @Post(route('admin.people.new'))
  @PageRoute({ action: 'people.manage', form: personForm, again: 'askNew' })
  async add(@Visiting() { form }: Visit<PersonForm>) {
    const { id } = await this.database.transaction((tx) => this.people.add(tx, form));
    return goTo(pathTo('admin.person', { personId: id }), 'tillagd');
  }
}

/**
 * Whoever could be appointed is found too: with a body chosen only those who serve it are shown, unless words are
 * written.
 */
function wantedBy({ words, role, bodyId }: PeopleFilter): WantedPeople {
  if (role === 'inget') return { words, role: '', bodyId: null };
  return { words, role: role || null, bodyId: words === '' ? bodyId || null : null };
}
