import { Controller, Get, Post } from '@nestjs/common';
import { Identities, People } from '@yttra/identity';
import { Database, DomainError, pathTo, route } from '@yttra/platform';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { WaitingAccountsPage } from './page';
import { texts } from './texts.sv';

const linkForm = z
  .object({
    index: z
      .string()
      .max(3)
      .regex(/^\d{1,3}$/),
    issuer: z.string().max(500),
    subject: z.string().max(500),
  })
  .catchall(z.string().max(500))
  .transform(({ index, issuer, subject, ...fields }) => {
    const field = `email${index}`;
    return { issuer, subject, field, email: (fields[field] ?? '').trim() };
  });

/** Where an administrator says who an account is. */
@Controller()
export class WaitingAccountsController {
  constructor(
    private readonly database: Database,
    private readonly identities: Identities,
    private readonly people: People,
  ) {}

  @Get(route('admin.accounts'))
  @PageRoute({ action: 'people.manage' })
  async show() {
    const waiting = await this.database.transaction((tx) => this.identities.waiting(tx));
    const named = waiting.map((account) => ({ ...account, issuerName: this.identities.nameOf(account.issuer) }));
    return <WaitingAccountsPage waiting={named} />;
  }

  @Post(route('admin.accounts'))
  @PageRoute({ action: 'people.manage', renewed: true, form: linkForm, again: 'show' })
  async link(@Visiting() { caller, form }: Visit<z.infer<typeof linkForm>>) {
    await this.database.transaction(async (tx) => {
      const person = await this.people.byEmail(tx, form.email).catch((error: unknown) => {
        throw error instanceof DomainError
          ? unknownIn(form.field, form.email ? error.message : texts.writeEmail)
          : error;
      });
      await this.identities.link(tx, caller.personId, form, person.id);
    });
    return goTo(pathTo('admin.accounts'), 'kopplat');
  }
}

/** There are several forms on the page, and the refusal belongs to one of them. */
const unknownIn = (field: string, message: string) =>
  new DomainError({ code: 'identity.person_unknown', kind: 'invalid', field, message });
