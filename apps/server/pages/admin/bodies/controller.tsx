import { Controller, Get } from '@nestjs/common';
import { BODY_SHOWS } from '@yttra/overview';
import { Database, route } from '@yttra/platform';
import { z } from 'zod';
import { pageNumber } from '../../../web/form-fields';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { BodyRows } from './body-rows';
import { BodiesPage } from './page';

const wanted = z.object({
  sok: z.string().trim().max(200).catch('').default(''),
  visa: z.enum(BODY_SHOWS).catch('aktiva').default('aktiva'),
  sida: pageNumber,
});

/** The register of bodies. */
@Controller()
export class BodiesPageController {
  constructor(
    private readonly database: Database,
    private readonly rows: BodyRows,
  ) {}

  @Get(route('admin.bodies'))
  @PageRoute({ action: 'bodies.change', query: wanted })
  show(@Visiting() { query: { sok: words, visa: show, sida } }: Visit<unknown, z.infer<typeof wanted>>) {
    return this.database.transaction(async (tx) => (
      <BodiesPage {...await this.rows.page(tx, { words, show }, sida)} words={words} show={show} />
    ));
  }
}
