import { Controller, Get, Post } from '@nestjs/common';
import { Guests, SignInCodes } from '@yttra/identity';
import { Database, mailAddress, pathTo, route } from '@yttra/platform';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { setCookie } from '../../../web/session-cookie';
import { Visiting, type Visit } from '../../../web/visit';
import { CODE_COOKIE, COOKIE_SECONDS } from '../../sign-in/cookies';
import { askerOf } from '../../sign-in/where-to';
import { GuestPage } from './page';
import { texts } from './texts.sv';

const emailForm = z.object({ email: mailAddress(texts.writeEmail) });

/** A body without an account asks for a code. Every address gets the same reply. */
@Controller()
export class GuestController {
  constructor(
    private readonly database: Database,
    private readonly guests: Guests,
    private readonly codes: SignInCodes,
  ) {}

  @Get(route('guest'))
  @PageRoute({ action: 'public' })
  show(@Visiting() { visitor }: Visit) {
    return visitor ? goTo(pathTo('ownRemisser')) : <GuestPage />;
  }

  @Post(route('guest'))
  @PageRoute({ action: 'public', form: emailForm, again: 'showAgain' })
  async send(@Visiting() { form, request, reply }: Visit<z.infer<typeof emailForm>>) {
    await this.database.transaction((tx) => this.guests.welcome(tx, form.email));
    const browser = await this.codes.ask(form.email, askerOf(request));
    setCookie(reply, CODE_COOKIE, browser, COOKIE_SECONDS);
    return goTo(pathTo('signIn.code', { query: { till: pathTo('ownRemisser') } }));
  }

  showAgain() {
    return <GuestPage />;
  }
}
