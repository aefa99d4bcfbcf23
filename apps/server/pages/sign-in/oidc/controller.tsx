import { Controller, Get } from '@nestjs/common';
import { OidcSignIn, Sessions } from '@yttra/identity';
import { Database, pathTo, route } from '@yttra/platform';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { clearCookie, readCookie, setCookie } from '../../../web/session-cookie';
import { Visiting, type Visit } from '../../../web/visit';
import { COOKIE_SECONDS, LOGIN_COOKIE } from '../cookies';
import { letIn } from '../let-in';
import { wayKept, wayOn } from '../where-to';
import { NotLetInPage } from './page';

/** To an issuer and back. A link, not a form: our policy lets no form lead to another site. */
@Controller()
export class OidcController {
  constructor(
    private readonly database: Database,
    private readonly oidc: OidcSignIn,
    private readonly sessions: Sessions,
  ) {}

  @Get(route('signIn.oidc'))
  @PageRoute({ action: 'public' })
  async go(@Visiting() { places, query, visitor, reply }: Visit) {
    const renewing = query.fornya === undefined ? undefined : (visitor ?? undefined);
    const begun = await this.oidc.begin(places.issuer, wayOn(query.till), renewing);
    if (!begun) return this.away(places.issuer, query.till);
    setCookie(reply, LOGIN_COOKIE, begun.login, COOKIE_SECONDS);
    void reply.redirect(begun.href, 303);
    return undefined;
  }

  @Get(route('signIn.oidc.back'))
  @PageRoute({ action: 'public' })
  async back(@Visiting() visit: Visit) {
    const { places, request, reply } = visit;
    const search = request.url.slice(request.url.indexOf('?'));
    const outcome = await this.oidc.finish(places.issuer, search, readCookie(request, LOGIN_COOKIE));
    clearCookie(reply, LOGIN_COOKIE);
    if (outcome.kind === 'away') return this.away(places.issuer, undefined);
    if (outcome.kind !== 'right') {
      void reply.status(403);
      return <NotLetInPage why={outcome.kind} />;
    }
    const entered = await this.database.transaction((tx) =>
      letIn(tx, this.sessions, visit, outcome.personId, {
        with: 'oidc',
        issuerKey: places.issuer,
        strong: outcome.strong,
      }),
    );
    entered();
    return goTo(wayOn(outcome.till));
  }

  private away(issuer: string, till: string | undefined) {
    return goTo(pathTo('signIn', { query: { borta: issuer, ...wayKept(till) } }));
  }
}
