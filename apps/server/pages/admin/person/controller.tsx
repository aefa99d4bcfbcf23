import { Controller, Get, Post } from '@nestjs/common';
import { BodyRegister } from '@yttra/bodies';
import {
  AccessKeys,
  Assignments,
  Identities,
  notYours,
  People,
  SecondFactors,
  Services,
  Sessions,
} from '@yttra/identity';
import { Database, localDate, now, pathTo, route } from '@yttra/platform';
import { outsideRemisser } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { ownerBy } from '../programs/owner';
import { personForm, type PersonForm } from '../people/person-form';
import { accountForm, appointForm, ownerForm, type AccountForm, type AppointForm, type OwnerForm } from './forms';
import { PersonPage } from './page';

/** One person of the register. */
@Controller()
export class PersonPageController {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly assignments: Assignments,
    private readonly bodies: BodyRegister,
    private readonly sessions: Sessions,
    private readonly identities: Identities,
    private readonly factors: SecondFactors,
    private readonly keys: AccessKeys,
    private readonly services: Services,
  ) {}

  @Get(route('admin.person'))
  @PageRoute({ action: 'people.manage' })
  show(@Visiting() { caller, places, query }: Visit) {
    return this.database.transaction(async (tx) => {
      const person = await this.person(tx, places.personId);
      const bodies = await this.bodies.list(tx);
      const names = new Map(bodies.map(({ id, name }) => [id, name]));
      const today = localDate(await now(tx));
      const all = (await this.assignments.list(tx, { personId: person.id })).map((one) => ({
        ...one,
        place: one.bodyId ? (names.get(one.bodyId) ?? null) : one.unit,
      }));
      const latest = all.reduce((day, { fromDate }) => (fromDate > day ? fromDate : day), today);
      const holds = ({ toDate }: { toDate: string | null }) => toDate === null || toDate >= today;
      return (
        <PersonPage
          person={person}
          service={await this.services.byId(tx, person.id)}
          isSelf={person.id === caller.personId}
          current={all.filter(holds)}
          earlier={all.filter((one) => !holds(one))}
          bodies={bodies.filter(({ active }) => active)}
          bodyId={query.instans ?? null}
          outside={await outsideRemisser(tx, person.id, latest)}
          sessions={(await this.sessions.list(tx, person.id)).length}
          accounts={await this.identities.of(tx, person.id)}
          waiting={await this.identities.waiting(tx)}
          appSince={(await this.factors.state(tx, person.id, person.email)).since}
          keys={await this.keys.list(tx, person.id)}
        />
      );
    });
  }

  @Post(route('admin.person'))
  @PageRoute({ action: 'people.manage', renewed: true, form: personForm, again: 'show' })
  change(@Visiting() visit: Visit<PersonForm>) {
    return this.doing(visit, 'sparad', (tx, by, id) => this.people.change(tx, by, id, visit.form));
  }

  @Post(route('admin.person.appoint'))
  @PageRoute({ action: 'people.manage', renewed: true, form: appointForm, again: 'show' })
  async appoint(@Visiting() visit: Visit<AppointForm>) {
    const { substitute, ...wanted } = visit.form;
    const { personId: id } = visit.places;
    const needsApp =
      wanted.role === 'administrator' && !(await this.database.transaction((tx) => this.services.byId(tx, id)));
    const notice = needsApp ? 'forvaltare' : 'uppdrag';
    return this.doing(visit, notice, (tx, by, personId) =>
      this.assignments.appoint(tx, by, { ...wanted, personId, substitute: substitute !== undefined }),
    );
  }

  @Post(route('admin.person.signOut'))
  @PageRoute({ action: 'people.manage', again: 'show' })
  signOut(@Visiting() visit: Visit) {
    return this.doing(visit, 'utloggad', (tx, by, id) => this.sessions.endAll(tx, id, by));
  }

  @Post(route('admin.person.account'))
  @PageRoute({ action: 'people.manage', renewed: true, form: accountForm, again: 'show' })
  link(@Visiting() visit: Visit<AccountForm>) {
    return this.doing(visit, 'kopplat', (tx, by, id) => this.identities.link(tx, by, visit.form, id));
  }

  @Post(route('admin.person.account.remove'))
  @PageRoute({ action: 'people.manage', renewed: true, form: accountForm, again: 'show' })
  unlink(@Visiting() visit: Visit<AccountForm>) {
    return this.doing(visit, 'bortkopplat', async (tx, by, id) => {
      const own = await this.identities.of(tx, id);
      const { issuer, subject } = visit.form;
      if (!own.some((one) => one.issuer === issuer && one.subject === subject)) throw notYours();
      await this.identities.unlink(tx, by, visit.form);
    });
  }

  @Post(route('admin.person.app.remove'))
  @PageRoute({ action: 'people.manage', renewed: true, again: 'show' })
  endApp(@Visiting() visit: Visit) {
    return this.doing(visit, 'app', (tx, by, id) => this.factors.end(tx, by, id));
  }

  @Post(route('admin.person.keys.revoke'))
  @PageRoute({ action: 'people.manage', renewed: true, again: 'show' })
  revokeKeys(@Visiting() visit: Visit) {
    return this.doing(visit, 'nycklar', (tx, by, id) => this.keys.revokeAll(tx, id, by));
  }

  @Post(route('admin.person.owner'))
  @PageRoute({ action: 'people.manage', renewed: true, form: ownerForm, again: 'show' })
  handOver(@Visiting() visit: Visit<OwnerForm>) {
    return this.doing(visit, 'ansvarig', async (tx, by, id) => {
      const { id: ownerId } = await ownerBy(this.people, tx, visit.form.owner);
      await this.services.handOver(tx, by, id, ownerId);
    });
  }

  private async doing(
    { caller, places }: Visit,
    notice: string,
    work: (tx: EntityManager, by: string, personId: string) => Promise<unknown>,
  ) {
    await this.database.transaction(async (tx) => {
      const { id } = await this.person(tx, places.personId);
      await work(tx, caller.personId, id);
    });
    return goTo(pathTo('admin.person', places), notice);
  }

  private async person(tx: EntityManager, id: string) {
    const person = await this.people.byId(tx, id);
    if (!person) throw notYours();
    return person;
  }
}
