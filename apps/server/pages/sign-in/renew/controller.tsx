import { Controller, Get, Post } from '@nestjs/common';
import { codeWrong, digitsWrong, KeptForms, SecondFactors, Sessions, SignInCodes } from '@yttra/identity';
import { Database, pathTo, route } from '@yttra/platform';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { isTooWeak } from '../../../web/page-access';
import { PageRoute } from '../../../web/page-route';
import { clearCookie, readCookie, setCookie } from '../../../web/session-cookie';
import { Visiting, type Visit } from '../../../web/visit';
import { CODE_COOKIE, COOKIE_SECONDS } from '../cookies';
import { askerOf, placeOf, wayOn } from '../where-to';
import { RenewalWays } from './renewal-ways';
import { RenewedPage, RenewPage } from './page';
import { texts } from './texts.sv';

const digitsForm = z.object({ digits: z.string().trim().min(1, texts.writeDigits).max(40, texts.writeDigits) });
const codeForm = z.object({ code: z.string().trim().min(1, texts.writeCode).max(100, texts.writeCode) });
/** What to go on to: a form that was kept, or a page. */
const onwards = z.object({
  form: z.uuid().optional().catch(undefined),
  till: z.string().max(2_000).optional().catch(undefined),
  skickad: z.string().max(10).optional().catch(undefined),
});
type Onwards = z.infer<typeof onwards>;

/** Whoever speaks for a body by its mailbox comes here too. */
const EVERYBODY = 'openings.read';

/** Where somebody who is signed in shows anew who it is, and goes on with what was under way. */
@Controller()
export class RenewController {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly codes: SignInCodes,
    private readonly factors: SecondFactors,
    private readonly ways: RenewalWays,
    private readonly kept: KeptForms,
  ) {}

  @Get(route('renew'))
  @PageRoute({ action: EVERYBODY, enrolment: true, query: onwards })
  async show(@Visiting() { caller, signedIn, query: asked }: Visit<unknown, Onwards>) {
    const query = onwards.parse(asked);
    const stronger = isTooWeak(signedIn!);
    if (signedIn!.renewed && (!stronger || query.form)) {
      if (!query.form) return goTo(wayOn(query.till));
      const form = await this.database.transaction((tx) => this.kept.of(tx, caller.personId, query.form!));
      return <RenewedPage form={form} />;
    }
    const ways = await this.ways.of(signedIn!, addressOf(query), query.skickad !== undefined);
    return (
      <RenewPage
        query={queryOf(query)}
        email={caller.email}
        ways={ways}
        stronger={stronger}
        hasForm={query.form !== undefined}
      />
    );
  }

  @Post(route('renew.app'))
  @PageRoute({ action: EVERYBODY, enrolment: true, form: digitsForm, query: onwards, again: 'show' })
  async byApp(@Visiting() { caller, sessionId, form, query }: Visit<z.infer<typeof digitsForm>, Onwards>) {
    await this.ways.countDigits(caller.personId);
    const right = await this.database.transaction(async (tx) => {
      if (!(await this.factors.check(tx, caller.personId, form.digits))) return false;
      await this.sessions.renew(tx, caller.personId, sessionId!, 'app');
      return true;
    });
    if (!right) throw digitsWrong();
    return goTo(addressOf(query));
  }

  @Post(route('renew.code'))
  @PageRoute({ action: EVERYBODY, enrolment: true, query: onwards })
  async sendCode(@Visiting() { caller, request, reply, query }: Visit<unknown, Onwards>) {
    setCookie(reply, CODE_COOKIE, await this.codes.ask(caller.email, askerOf(request)), COOKIE_SECONDS);
    return goTo(addressOf({ ...query, skickad: 'ja' }));
  }

  @Post(route('renew.code.answer'))
  @PageRoute({ action: EVERYBODY, enrolment: true, form: codeForm, query: onwards, again: 'showSent' })
  async byCode(@Visiting() visit: Visit<z.infer<typeof codeForm>, Onwards>) {
    const { caller, sessionId, request, reply, form, query } = visit;
    const outcome = await this.codes.check(readCookie(request, CODE_COOKIE), form.code, placeOf(request));
    // Whoever has an app shows that: a code alone is less than what the person came in with.
    if (outcome.kind !== 'right' || outcome.personId !== caller.personId) throw codeWrong();
    await this.database.transaction((tx) => this.sessions.renew(tx, caller.personId, sessionId!, 'code'));
    clearCookie(reply, CODE_COOKIE);
    return goTo(addressOf(query));
  }

  showSent(visit: Visit<unknown, Onwards>) {
    return this.show({ ...visit, query: { ...visit.query, skickad: 'ja' } });
  }
}

function queryOf({ form, till, skickad }: Onwards): URLSearchParams {
  const kept = { ...(form ? { form } : { till: wayOn(till) }), ...(skickad ? { skickad } : {}) };
  return new URLSearchParams(kept);
}

const addressOf = (query: Onwards): string => pathTo('renew', { query: queryOf(query) });
