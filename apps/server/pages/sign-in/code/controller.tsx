import { Controller, Get, Post } from '@nestjs/common';
import { codeWrong, SignInCodes, Sessions } from '@yttra/identity';
import { Database, pathTo, route } from '@yttra/platform';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { clearCookie, readCookie, setCookie } from '../../../web/session-cookie';
import { Visiting, type Visit } from '../../../web/visit';
import { CODE_COOKIE, COOKIE_SECONDS } from '../cookies';
import { letIn } from '../let-in';
import { askerOf, wayKept, placeOf, wayOn } from '../where-to';
import { CodePage } from './page';
import { texts } from './texts.sv';

const codeForm = z.object({ code: z.string().trim().min(1, texts.writeCode).max(100, texts.writeCode) });

/** The code from the mail, typed in the browser that asked for it. */
@Controller()
export class CodeController {
  constructor(
    private readonly database: Database,
    private readonly codes: SignInCodes,
    private readonly sessions: Sessions,
  ) {}

  @Get(route('signIn.code'))
  @PageRoute({ action: 'public' })
  async show(@Visiting() { visitor, query, request }: Visit) {
    if (visitor) return goTo(wayOn(query.till));
    const browser = readCookie(request, CODE_COOKIE);
    const awaited = await this.codes.awaited(browser);
    return <CodePage till={wayOn(query.till)} asked={browser !== undefined} awaited={awaited} />;
  }

  @Post(route('signIn.code'))
  @PageRoute({ action: 'public', form: codeForm, again: 'show' })
  async signIn(@Visiting() visit: Visit<z.infer<typeof codeForm>>) {
    const { form, query, request, reply } = visit;
    const outcome = await this.codes.check(readCookie(request, CODE_COOKIE), form.code, placeOf(request));
    if (outcome.kind === 'wrong') throw codeWrong();
    if (outcome.kind === 'second factor') return goTo(pathTo('signIn.app', { query: wayKept(query.till) }));
    const { personId, former: address } = outcome;
    const entered = await this.database.transaction((tx) =>
      letIn(tx, this.sessions, visit, personId, { with: 'code', address }),
    );
    entered();
    clearCookie(reply, CODE_COOKIE);
    return goTo(address ? pathTo('openings') : wayOn(query.till));
  }

  @Post(route('signIn.code.anew'))
  @PageRoute({ action: 'public' })
  async sendAnew(@Visiting() { query, request, reply }: Visit) {
    const before = readCookie(request, CODE_COOKIE);
    const address = await this.codes.addressOf(before);
    if (!address) return goTo(pathTo('signIn', { query: wayKept(query.till) }));
    setCookie(reply, CODE_COOKIE, await this.codes.ask(address, askerOf(request)), COOKIE_SECONDS);
    return goTo(pathTo('signIn.code', { query: wayKept(query.till) }), 'ny-kod');
  }
}
