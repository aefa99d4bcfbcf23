import { Controller, Get, Post } from '@nestjs/common';
import { Sessions } from '@yttra/identity';
import { Database, pathTo, route } from '@yttra/platform';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { clearCookie, SESSION_COOKIE } from '../../../web/session-cookie';
import { Visiting, type Visit } from '../../../web/visit';
import { SessionsPage } from './page';

const endForm = z.object({ session: z.uuid() });

/** One's own sessions. */
@Controller()
export class SessionsController {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
  ) {}

  @Get(route('account.sessions'))
  @PageRoute({ action: 'own.pages' })
  async show(@Visiting() { caller, sessionId }: Visit) {
    const sessions = await this.database.transaction((tx) => this.sessions.list(tx, caller.personId));
    return <SessionsPage sessions={sessions} currentId={sessionId} />;
  }

  @Post(route('account.sessions'))
  @PageRoute({ action: 'own.pages', form: endForm, again: 'show' })
  async end(@Visiting() { caller, form, sessionId, reply }: Visit<z.infer<typeof endForm>>) {
    await this.database.transaction((tx) => this.sessions.endOne(tx, caller.personId, form.session));
    if (form.session !== sessionId) return goTo(pathTo('account.sessions'), 'avslutad');
    clearCookie(reply, SESSION_COOKIE);
    return goTo(pathTo('signedOut'));
  }

  @Post(route('account.sessions.all'))
  @PageRoute({ action: 'own.pages' })
  async endAll(@Visiting() { caller, reply }: Visit) {
    await this.database.transaction((tx) => this.sessions.endAll(tx, caller.personId, caller.personId));
    clearCookie(reply, SESSION_COOKIE);
    return goTo(pathTo('signedOut'));
  }
}
