import { Controller, Get, Post } from '@nestjs/common';
import { Identities, notYours, People, SecondFactors, Sessions } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { PersonSignInPage } from './page';

const accountForm = z.object({ issuer: z.string().max(500), subject: z.string().max(500) });

/** One person's ways in, for the administrator: to end them, never to use them. */
@Controller('admin/personer/:personId/inloggning')
export class PersonSignInController {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly sessions: Sessions,
    private readonly identities: Identities,
    private readonly factors: SecondFactors,
  ) {}

  @Get()
  @PageRoute({ action: 'people.manage' })
  async show(@Visiting() { places }: Visit) {
    const personId = places.personId!;
    return this.database.transaction(async (tx) => {
      const name = (await this.people.names(tx, [personId])).get(personId);
      if (name === undefined) throw notYours();
      const accounts = await this.identities.of(tx, personId);
      return (
        <PersonSignInPage
          name={name}
          path={pathOf(personId)}
          sessions={(await this.sessions.list(tx, personId)).length}
          accounts={accounts.map((account) => ({ ...account, issuerName: this.identities.nameOf(account.issuer) }))}
          appSince={(await this.factors.state(tx, personId, '')).since}
        />
      );
    });
  }

  @Post('logga-ut')
  @PageRoute({ action: 'people.manage' })
  async endSessions(@Visiting() { caller, places }: Visit) {
    await this.database.transaction((tx) => this.sessions.endAll(tx, places.personId!, caller.personId));
    return goTo(pathOf(places.personId!), 'utloggad');
  }

  @Post('konto')
  @PageRoute({ action: 'people.manage', form: accountForm, again: 'show' })
  async unlink(@Visiting() { caller, places, form }: Visit<z.infer<typeof accountForm>>) {
    await this.database.transaction((tx) => this.identities.unlink(tx, caller.personId, form));
    return goTo(pathOf(places.personId!), 'utan-konto');
  }

  @Post('app')
  @PageRoute({ action: 'people.manage' })
  async endApp(@Visiting() { caller, places }: Visit) {
    await this.database.transaction((tx) => this.factors.end(tx, caller.personId, places.personId!));
    return goTo(pathOf(places.personId!), 'utan-app');
  }
}

const pathOf = (personId: string): string => `/admin/personer/${personId}/inloggning`;
