import { Controller, Get, Post } from '@nestjs/common';
import { AddressProposals } from '@yttra/bodies';
import { People } from '@yttra/identity';
import { Database, pathTo, route } from '@yttra/platform';
import { z } from 'zod';
import { pageNumber } from '../../../web/form-fields';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { AddressesPage } from './page';

const A_PAGE = 50;

const wanted = z.object({ sida: pageNumber });
const judged = z.object({ proposal: z.uuid(), accept: z.enum(['ja', 'nej']) });

/** Addresses that case officers have found to be the bodies': into the register or not. */
@Controller()
export class AddressesController {
  constructor(
    private readonly database: Database,
    private readonly proposals: AddressProposals,
    private readonly people: People,
  ) {}

  @Get(route('admin.addresses'))
  @PageRoute({ action: 'bodies.change', query: wanted })
  show(@Visiting() { query: { sida } }: Visit<unknown, z.infer<typeof wanted>>) {
    return this.database.transaction(async (tx) => {
      const { items, ...shown } = await this.proposals.page(tx, { page: sida, size: A_PAGE });
      const names = await this.people.names(
        tx,
        items.map(({ proposedBy }) => proposedBy),
      );
      return <AddressesPage proposals={items} names={names} {...shown} />;
    });
  }

  @Post(route('admin.addresses'))
  @PageRoute({ action: 'bodies.change', renewed: true, form: judged, again: 'again' })
  async judge(@Visiting() { caller, form }: Visit<z.infer<typeof judged>>) {
    const accept = form.accept === 'ja';
    await this.database.transaction((tx) => this.proposals.decide(tx, caller.personId, form.proposal, accept));
    return goTo(pathTo('admin.addresses'), accept ? 'tagen' : 'lagd');
  }

  again(visit: Visit) {
    return this.show({ ...visit, query: wanted.parse({}) });
  }
}
