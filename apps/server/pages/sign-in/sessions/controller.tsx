import { Controller, Get, Post } from '@nestjs/common';
import { Sessions } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { clearCookie, SESSION_COOKIE } from '../../../web/session-cookie';
import { Visiting, type Visit } from '../../../web/visit';
import { SessionsPage } from './page';

const endForm = z.object({ session: z.uuid() });

/** One's own sessions. */
@Controller('konto/sessioner')
export class SessionsController {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
  ) {}

  @Get()
  @PageRoute({ action: 'own.pages' })
  async show(@Visiting() { caller, sessionId }: Visit) {
    const sessions = await this.database.transaction((tx) => this.sessions.list(tx, caller.personId));
    return <SessionsPage sessions={sessions} currentId={sessionId} />;
  }

  @Post()
  @PageRoute({ action: 'own.pages', form: endForm, again: 'show' })
  async end(@Visiting() { caller, form, sessionId, reply }: Visit<z.infer<typeof endForm>>) {
    await this.database.transaction((tx) => this.sessions.endOne(tx, caller.personId, form.session));
    if (form.session !== sessionId) return goTo('/konto/sessioner', 'avslutad');
    clearCookie(reply, SESSION_COOKIE);
    return goTo('/utloggad');
  }

  @Post('alla')
  @PageRoute({ action: 'own.pages' })
  async endAll(@Visiting() { caller, reply }: Visit) {
    await this.database.transaction((tx) => this.sessions.endAll(tx, caller.personId, caller.personId));
    clearCookie(reply, SESSION_COOKIE);
    return goTo('/utloggad');
  }
}
