import { Controller, Get, Post } from '@nestjs/common';
import { OidcIssuers, SignInCodes } from '@yttra/identity';
import { mailAddress, pathTo, route } from '@yttra/platform';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { setCookie } from '../../../web/session-cookie';
import { Visiting, type Visit } from '../../../web/visit';
import { CODE_COOKIE, COOKIE_SECONDS } from '../cookies';
import { askerOf, wayKept, wayOn } from '../where-to';
import { SignInPage } from './page';
import { texts } from './texts.sv';

const emailForm = z.object({ email: mailAddress(texts.writeEmail) });

/** Where everyone comes who is not signed in. */
@Controller()
export class SignInController {
  constructor(
    private readonly issuers: OidcIssuers,
    private readonly codes: SignInCodes,
  ) {}

  @Get(route('signIn'))
  @PageRoute({ action: 'public' })
  show(@Visiting() { visitor, query }: Visit) {
    return visitor ? goTo(wayOn(query.till)) : this.page(query);
  }

  @Post(route('signIn'))
  @PageRoute({ action: 'public', form: emailForm, again: 'showAgain' })
  async send(@Visiting() { form, query, request, reply }: Visit<z.infer<typeof emailForm>>) {
    const browser = await this.codes.ask(form.email, askerOf(request));
    setCookie(reply, CODE_COOKIE, browser, COOKIE_SECONDS);
    return goTo(pathTo('signIn.code', { query: wayKept(query.till) }));
  }

  showAgain({ query }: Visit) {
    return this.page(query);
  }

  private page(query: Visit['query']) {
    const issuers = this.issuers.list().map(({ key, name }) => ({ key, name }));
    const away = issuers.find(({ key }) => key === query.borta)?.name ?? null;
    return <SignInPage issuers={issuers} till={wayOn(query.till)} away={away} />;
  }
}
