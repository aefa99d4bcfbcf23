import { Controller, Get, Post } from '@nestjs/common';
import {
  digitsWrong,
  EnrolmentCodes,
  enrolmentCodeWrong,
  SecondFactors,
  Sessions,
  SignInLimits,
} from '@yttra/identity';
import { Database, pathTo, route } from '@yttra/platform';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { isTooWeak } from '../../../web/page-access';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { AppPage, RecoveryCodesPage } from './page';
import { texts } from './texts.sv';

const digitsForm = z.object({ digits: z.string().trim().min(1, texts.writeDigits).max(40, texts.writeDigits) });
type Digits = Visit<z.infer<typeof digitsForm>>;
/** With the code that an administrator is given who comes in without a second factor. */
const firstForm = digitsForm.extend({ code: z.string().max(40).default('') });

/** One's own second factor beside mailed codes. */
@Controller()
export class AppController {
  constructor(
    private readonly database: Database,
    private readonly factors: SecondFactors,
    private readonly limits: SignInLimits,
    private readonly sessions: Sessions,
    private readonly enrolment: EnrolmentCodes,
  ) {}

  @Get(route('account.app'))
  @PageRoute({ action: 'own.pages', enrolment: true })
  async show(@Visiting() { caller, signedIn }: Visit) {
    const state = await this.database.transaction((tx) => this.factors.state(tx, caller.personId, caller.email));
    return <AppPage state={state} needsCode={isTooWeak(signedIn!)} />;
  }

  @Post(route('account.app'))
  @PageRoute({ action: 'own.pages', enrolment: true, renewed: true, again: 'show' })
  async begin(@Visiting() { caller }: Visit) {
    await this.database.transaction((tx) => this.factors.begin(tx, caller.personId));
    return goTo(pathTo('account.app'));
  }

  @Post(route('account.app.on'))
  @PageRoute({ action: 'own.pages', enrolment: true, renewed: true, form: firstForm, again: 'show' })
  async confirm(@Visiting() { caller, signedIn, form }: Visit<z.infer<typeof firstForm>>) {
    const { personId } = caller;
    await this.limits.count({ 'digits by person': personId });
    const codes = await this.database.transaction(async (tx) => {
      const made = await this.factors.confirm(tx, personId, form.digits);
      if (!made) throw digitsWrong();
      if (isTooWeak(signedIn!) && !(await this.enrolment.take(tx, personId, form.code))) throw enrolmentCodeWrong();
      await this.sessions.renew(tx, personId, signedIn!.sessionId, 'app');
      return made;
    });
    return <RecoveryCodesPage codes={codes} />;
  }

  @Post(route('account.app.off'))
  @PageRoute({ action: 'own.pages', renewed: 'by its digits', form: digitsForm, again: 'show' })
  async end(@Visiting() { caller, form }: Digits) {
    await this.limits.count({ 'digits by person': caller.personId });
    const ended = await this.database.transaction(async (tx) => {
      if (!(await this.factors.check(tx, caller.personId, form.digits))) return false;
      await this.factors.end(tx, caller.personId, caller.personId);
      return true;
    });
    if (!ended) throw digitsWrong();
    return goTo(pathTo('account.app'), 'borttagen');
  }
}
