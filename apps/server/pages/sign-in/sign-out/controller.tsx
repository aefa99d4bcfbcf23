import { Controller, Get, Post } from '@nestjs/common';
import { OidcSignIn, Sessions } from '@yttra/identity';
import { Database, pathTo, route } from '@yttra/platform';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { clearCookie, readCookie, SESSION_COOKIE } from '../../../web/session-cookie';
import { Visiting, type Visit } from '../../../web/visit';
import { SignedOffPage } from './page';

/** Out of Yttra at once; out of the issuer by a link, since no form of ours may lead to another site. */
@Controller()
export class SignOutController {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly oidc: OidcSignIn,
  ) {}

  @Post(route('signOut'))
  @PageRoute({ action: 'public' })
  async signOut(@Visiting() { request, reply }: Visit) {
    const token = readCookie(request, SESSION_COOKIE);
    const ended = token ? await this.database.transaction((tx) => this.sessions.end(tx, token)) : null;
    clearCookie(reply, SESSION_COOKIE);
    return goTo(ended?.issuerKey ? pathTo('signedOut', { query: { via: ended.issuerKey } }) : pathTo('signedOut'));
  }

  @Get(route('signedOut'))
  @PageRoute({ action: 'public' })
  async show(@Visiting() { query }: Visit) {
    const there = query.via ? await this.oidc.endAddress(query.via) : null;
    return <SignedOffPage there={there} />;
  }
}
