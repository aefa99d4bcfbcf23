import { Controller, Get, Post } from '@nestjs/common';
import { MailLog } from '@yttra/mail';
import { Database, pathTo, route } from '@yttra/platform';
import { z } from 'zod';
import { pageNumber } from '../../../web/form-fields';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { MailPage } from './page';

const A_PAGE = 50;

const wanted = z.object({
  visa: z.enum(['', 'fel', 'vantar']).catch('').default(''),
  till: z.string().max(200).catch('').default(''),
  sida: pageNumber,
});
const resending = z.object({ mailId: z.uuid() });

/** The log of mails, for the administrator. */
@Controller()
export class MailPagesController {
  constructor(
    private readonly database: Database,
    private readonly mails: MailLog,
  ) {}

  @Get(route('admin.mail'))
  @PageRoute({ action: 'people.manage', query: wanted })
  show(@Visiting() { query: { visa, till, sida } }: Visit<unknown, z.infer<typeof wanted>>) {
    return this.database.transaction(async (tx) => {
      const told = { '': null, fel: 'troubled', vantar: 'waiting' } as const;
      const filter = { told: told[visa], address: till.trim() };
      const { items, total } = await this.mails.page(tx, filter, { limit: A_PAGE, offset: (sida - 1) * A_PAGE });
      const pages = Math.max(1, Math.ceil(total / A_PAGE));
      return <MailPage mails={items} total={total} shown={visa} address={till} page={sida} pages={pages} />;
    });
  }

  @Post(route('admin.mail.resend'))
  @PageRoute({ action: 'people.manage', form: resending, again: 'again' })
  async resend(@Visiting() { form }: Visit<z.infer<typeof resending>>) {
    await this.database.transaction((tx) => this.mails.resend(tx, form.mailId));
    return goTo(pathTo('admin.mail'), 'skickas');
  }

  again(visit: Visit) {
    return this.show({ ...visit, query: wanted.parse({}) });
  }
}
