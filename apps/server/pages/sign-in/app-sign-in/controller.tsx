import { Controller, Get, Post } from '@nestjs/common';
import { digitsWrong, SecondFactors, Sessions, SignInCodes, SignInLimits } from '@yttra/identity';
import { Database, pathTo, route } from '@yttra/platform';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { clearCookie, readCookie } from '../../../web/session-cookie';
import { Visiting, type Visit } from '../../../web/visit';
import { CODE_COOKIE } from '../cookies';
import { letIn } from '../let-in';
import { wayKept, wayOn } from '../where-to';
import { AppSignInPage } from './page';
import { texts } from './texts.sv';

const digitsForm = z.object({ digits: z.string().trim().min(1, texts.writeDigits).max(40, texts.writeDigits) });

/** The second factor, in the browser whose code was right. */
@Controller()
export class AppSignInController {
  constructor(
    private readonly database: Database,
    private readonly codes: SignInCodes,
    private readonly factors: SecondFactors,
    private readonly sessions: Sessions,
    private readonly limits: SignInLimits,
  ) {}

  @Get(route('signIn.app'))
  @PageRoute({ action: 'public' })
  async show(@Visiting() { visitor, query, request }: Visit) {
    if (visitor) return goTo(wayOn(query.till));
    const browser = readCookie(request, CODE_COOKIE);
    const personId = await this.database.transaction((tx) => this.codes.waiting(tx, browser));
    return personId ? <AppSignInPage /> : goTo(pathTo('signIn', { query: wayKept(query.till) }));
  }

  @Post(route('signIn.app'))
  @PageRoute({ action: 'public', form: digitsForm, again: 'show' })
  async signIn(@Visiting() visit: Visit<z.infer<typeof digitsForm>>) {
    const { form, query, request, reply } = visit;
    const browser = readCookie(request, CODE_COOKIE);
    const waiting = await this.database.transaction((tx) => this.codes.waiting(tx, browser));
    if (!waiting) return goTo(pathTo('signIn', { query: wayKept(query.till) }));
    await this.limits.count({ 'digits by person': waiting });
    const entered = await this.database.transaction(async (tx) => {
      const personId = await this.codes.waiting(tx, browser);
      if (!personId || !(await this.factors.check(tx, personId, form.digits))) return null;
      await this.codes.forget(tx, browser!);
      return letIn(tx, this.sessions, visit, personId, { with: 'code', secondFactor: true });
    });
    if (!entered) throw digitsWrong();
    entered();
    clearCookie(reply, CODE_COOKIE);
    return goTo(wayOn(query.till));
  }
}
