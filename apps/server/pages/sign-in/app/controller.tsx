import { Controller, Get, Post } from '@nestjs/common';
import { digitsWrong, SecondFactors, SignInLimits } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { AppPage, RecoveryCodesPage } from './page';
import { texts } from './texts.sv';

const digitsForm = z.object({ digits: z.string().trim().min(1, texts.writeDigits).max(40, texts.writeDigits) });
type Digits = Visit<z.infer<typeof digitsForm>>;

/** One's own second factor beside mailed codes. */
@Controller('konto/app')
export class AppController {
  constructor(
    private readonly database: Database,
    private readonly factors: SecondFactors,
    private readonly limits: SignInLimits,
  ) {}

  @Get()
  @PageRoute({ action: 'own.pages' })
  async show(@Visiting() { caller }: Visit) {
    const state = await this.database.transaction((tx) => this.factors.state(tx, caller.personId, caller.email));
    return <AppPage state={state} />;
  }

  @Post()
  @PageRoute({ action: 'own.pages', again: 'show' })
  async begin(@Visiting() { caller }: Visit) {
    await this.database.transaction((tx) => this.factors.begin(tx, caller.personId));
    return goTo('/konto/app');
  }

  @Post('pa')
  @PageRoute({ action: 'own.pages', form: digitsForm, again: 'show' })
  async confirm(@Visiting() { caller, form }: Digits) {
    await this.limits.count({ 'digits by person': caller.personId });
    const codes = await this.database.transaction((tx) => this.factors.confirm(tx, caller.personId, form.digits));
    if (!codes) throw digitsWrong();
    return <RecoveryCodesPage codes={codes} />;
  }

  @Post('av')
  @PageRoute({ action: 'own.pages', form: digitsForm, again: 'show' })
  async end(@Visiting() { caller, form }: Digits) {
    await this.limits.count({ 'digits by person': caller.personId });
    const ended = await this.database.transaction(async (tx) => {
      if (!(await this.factors.check(tx, caller.personId, form.digits))) return false;
      await this.factors.end(tx, caller.personId, caller.personId);
      return true;
    });
    if (!ended) throw digitsWrong();
    return goTo('/konto/app', 'borttagen');
  }
}
