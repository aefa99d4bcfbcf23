import { Controller, Get, Post } from '@nestjs/common';
import { AccessKeys, Services } from '@yttra/identity';
import { Database, DomainError, now, pathTo, route } from '@yttra/platform';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { KeysPage, MadeKeyPage, type KeyHolder } from './page';
import { texts } from './texts.sv';

/** There are several forms on the page, and what is wrong belongs to one of them. */
const makeForm = z
  .object({
    index: z
      .string()
      .max(3)
      .regex(/^\d{1,3}$/),
    holder: z.uuid(),
  })
  .catchall(z.string().max(500))
  .transform(({ index, holder, ...fields }) => {
    const field = `days${index}`;
    return { holder, field, days: Number((fields[field] ?? '').trim() || Number.NaN) };
  });
const revokeForm = z.object({ key: z.uuid() });

/** The keys that a person makes while signed in: for himself or herself, and for programs of his or hers. */
@Controller()
export class KeysController {
  constructor(
    private readonly database: Database,
    private readonly keys: AccessKeys,
    private readonly services: Services,
  ) {}

  @Get(route('account.keys'))
  @PageRoute({ action: 'own.pages' })
  show(@Visiting() { caller }: Visit) {
    return this.database.transaction(async (tx) => {
      const own: KeyHolder = {
        id: caller.personId,
        name: null,
        keys: await this.keys.list(tx, caller.personId),
        mayHave: await this.keys.mayHave(tx, caller),
      };
      const programs: KeyHolder[] = [];
      for (const { id, name } of await this.services.ownedBy(tx, caller.personId))
        programs.push({ id, name, keys: await this.keys.list(tx, id), mayHave: true });
      return <KeysPage holders={[own, ...programs]} now={await now(tx)} />;
    });
  }

  /** The key is shown on the very page that the form gets: it can never be shown again. */
  @Post(route('account.keys'))
  @PageRoute({ action: 'own.pages', renewed: true, form: makeForm, again: 'show' })
  async make(@Visiting() { caller, form: { holder, field, days } }: Visit<z.infer<typeof makeForm>>) {
    const secret = await this.database
      .transaction((tx) => this.keys.issue(tx, holder, days, caller.personId))
      .catch((error: unknown) => {
        throw error instanceof DomainError && error.code === 'identity.key_days' ? daysIn(field) : error;
      });
    return <MadeKeyPage secret={secret} />;
  }

  @Post(route('account.keys.revoke'))
  @PageRoute({ action: 'own.pages', renewed: true, form: revokeForm, again: 'show' })
  async revoke(@Visiting() { caller, form }: Visit<z.infer<typeof revokeForm>>) {
    await this.database.transaction((tx) => this.keys.revoke(tx, caller.personId, form.key));
    return goTo(pathTo('account.keys'), 'aterkallad');
  }
}

const daysIn = (field: string) =>
  new DomainError({ code: 'identity.key_days', kind: 'invalid', field, message: texts.daysFault });
