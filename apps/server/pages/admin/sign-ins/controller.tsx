import { Controller, Get } from '@nestjs/common';
import { People } from '@yttra/identity';
import { Database, route } from '@yttra/platform';
import { z } from 'zod';
import { pageNumber } from '../../../web/form-fields';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { IDENTITY_KINDS, IdentityLines, type IdentityKind } from '../../common/identity-events/identity-lines';
import { SignInsPage } from './page';

const A_PAGE = 100;
const KINDS = Object.keys(IDENTITY_KINDS) as IdentityKind[];

const wanted = z.object({
  person: z.uuid().nullable().catch(null).default(null),
  slag: z.enum(KINDS).nullable().catch(null).default(null),
  sida: pageNumber,
});

/** The log of who has come in, and of what has changed who may do what, for the administrator. */
@Controller()
export class SignInsController {
  constructor(
    private readonly database: Database,
    private readonly lines: IdentityLines,
    private readonly people: People,
  ) {}

  @Get(route('admin.signIns'))
  @PageRoute({ action: 'people.manage', query: wanted })
  show(@Visiting() { query: { person, slag, sida } }: Visit<unknown, z.infer<typeof wanted>>) {
    return this.database.transaction(async (tx) => {
      const place = { limit: A_PAGE, offset: (sida - 1) * A_PAGE };
      const { lines, total } = await this.lines.page(tx, { kind: slag, person }, place);
      const name = person && (await this.people.names(tx, [person])).get(person);
      const of = person && name ? { id: person, name } : null;
      return <SignInsPage lines={lines} of={of} kind={slag} page={sida} pages={Math.ceil(total / A_PAGE)} />;
    });
  }
}
