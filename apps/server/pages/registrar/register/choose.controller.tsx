import { Controller, Get } from '@nestjs/common';
import { Database, route } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { ChoosePage, type Choosable } from './choose-page';

/** More than a registrar would read; older ones are found by their words. */
const MOST = 50;

/** The remisser that have left the registrar's own authority, with those who were asked. */
@Controller()
export class ChooseController {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
  ) {}

  @Get(route('registrar.register'))
  @PageRoute({ action: 'diary.read' })
  show(@Visiting() { caller, query }: Visit) {
    const authorityIds = caller.hats.flatMap(({ role, bodyId }) => (role === 'registrar' && bodyId ? [bodyId] : []));
    return this.database.transaction(async (tx) => {
      const reach = { units: [], authorityIds, allIssued: false };
      const { items } = await this.remisser.list(tx, { reach }, { limit: MOST, offset: 0 });
      const choosable: Choosable[] = [];
      for (const { id } of items) {
        const remiss = await this.remisser.get(tx, id);
        if (!remiss.issuedAt || !authorityIds.includes(remiss.issuerBodyId ?? '')) continue;
        choosable.push({ remiss, recipients: await this.remisser.recipients(tx, id) });
      }
      return <ChoosePage choosable={choosable} words={(query.sok ?? '').trim()} />;
    });
  }
}
