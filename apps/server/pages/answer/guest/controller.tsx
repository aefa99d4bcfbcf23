import { Controller, Get, Post } from '@nestjs/common';
import { Guests, SignInCodes } from '@yttra/identity';
import { Database, mailAddress } from '@yttra/platform';
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
@Controller('svara-som-gast')
export class GuestController {
  constructor(
    private readonly database: Database,
    private readonly guests: Guests,
    private readonly codes: SignInCodes,
  ) {}

  @Get()
  @PageRoute({ action: 'public' })
  show(@Visiting() { visitor }: Visit) {
    return visitor ? goTo('/mina-remisser') : <GuestPage />;
  }

  @Post()
  @PageRoute({ action: 'public', form: emailForm, again: 'showAgain' })
  async send(@Visiting() { form, request, reply }: Visit<z.infer<typeof emailForm>>) {
    await this.database.transaction((tx) => this.guests.welcome(tx, form.email));
    const browser = await this.codes.ask(form.email, askerOf(request));
    setCookie(reply, CODE_COOKIE, browser, COOKIE_SECONDS);
    return goTo('/logga-in/kod?till=/mina-remisser');
  }

  showAgain() {
    return <GuestPage />;
  }
}
