import { Controller, Post } from '@nestjs/common';
import { AccessKeys, Identities, notYours, SecondFactors, Sessions } from '@yttra/identity';
import { Database, route } from '@yttra/platform';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { accountForm, type AccountForm } from './forms';
import { PersonPage } from './page';
import { PersonFactsReader } from './person-facts-reader';
import { withPerson } from './with-person';

/** By which ways a person comes in, taken away or added by an administrator. */
@Controller()
export class PersonSignInController {
  constructor(
    private readonly database: Database,
    private readonly facts: PersonFactsReader,
    private readonly sessions: Sessions,
    private readonly identities: Identities,
    private readonly factors: SecondFactors,
    private readonly keys: AccessKeys,
  ) {}

  @Post(route('admin.person.signOut'))
  @PageRoute({ action: 'people.manage', again: 'show' })
  signOut(@Visiting() visit: Visit) {
    return withPerson(this.database, this.facts, visit, 'utloggad', (tx, by, id) => this.sessions.endAll(tx, id, by));
  }

  @Post(route('admin.person.account'))
  @PageRoute({ action: 'people.manage', renewed: true, form: accountForm, again: 'show' })
  link(@Visiting() visit: Visit<AccountForm>) {
    return withPerson(this.database, this.facts, visit, 'kopplat', (tx, by, id) =>
      this.identities.link(tx, by, visit.form, id),
    );
  }

  @Post(route('admin.person.account.remove'))
  @PageRoute({ action: 'people.manage', renewed: true, form: accountForm, again: 'show' })
  unlink(@Visiting() visit: Visit<AccountForm>) {
    return withPerson(this.database, this.facts, visit, 'bortkopplat', async (tx, by, id) => {
      const own = await this.identities.of(tx, id);
      const { issuer, subject } = visit.form;
      if (!own.some((one) => one.issuer === issuer && one.subject === subject)) throw notYours();
      await this.identities.unlink(tx, by, visit.form);
    });
  }

  @Post(route('admin.person.app.remove'))
  @PageRoute({ action: 'people.manage', renewed: true, again: 'show' })
  endApp(@Visiting() visit: Visit) {
    return withPerson(this.database, this.facts, visit, 'app', (tx, by, id) => this.factors.end(tx, by, id));
  }

  @Post(route('admin.person.keys.revoke'))
  @PageRoute({ action: 'people.manage', renewed: true, again: 'show' })
  revokeKeys(@Visiting() visit: Visit) {
    return withPerson(this.database, this.facts, visit, 'nycklar', (tx, by, id) => this.keys.revokeAll(tx, id, by));
  }

  show(visit: Visit) {
    return this.database.transaction(async (tx) => <PersonPage {...await this.facts.read(tx, visit)} />);
  }
}
