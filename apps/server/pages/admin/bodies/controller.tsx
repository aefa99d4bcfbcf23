import { Controller, Get } from '@nestjs/common';
import { Database, route } from '@yttra/platform';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { BODY_SHOWS, BodyRows } from './body-rows';
import { BodiesPage } from './page';

/** The register of bodies. */
@Controller()
export class BodiesPageController {
  constructor(
    private readonly database: Database,
    private readonly rows: BodyRows,
  ) {}

  @Get(route('admin.bodies'))
  @PageRoute({ action: 'bodies.change' })
  async show(@Visiting() { query }: Visit) {
    const rows = await this.database.transaction((tx) => this.rows.all(tx));
    const show = BODY_SHOWS.find((word) => word === query.visa) ?? 'aktiva';
    return <BodiesPage rows={rows} words={(query.sok ?? '').trim()} show={show} />;
  }
}
