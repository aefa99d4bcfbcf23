import { Controller, Get } from '@nestjs/common';
import { Database, route } from '@yttra/platform';
import { OwnRemisser } from '@yttra/response';
import { z } from 'zod';
import { pageNumber } from '../../../web/form-fields';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { EarlierPage } from './page';

const A_PAGE = 30;

const wanted = z.object({ sida: pageNumber });

/** What a person has answered, or not, in rounds that ended a while ago. */
@Controller()
export class EarlierController {
  constructor(
    private readonly database: Database,
    private readonly own: OwnRemisser,
  ) {}

  @Get(route('ownRemisser.earlier'))
  @PageRoute({ action: 'own.pages', query: wanted })
  async show(@Visiting() { caller, query: { sida } }: Visit<unknown, z.infer<typeof wanted>>) {
    const earlier = await this.database.asPerson(caller.personId, (tx) =>
      this.own.earlier(tx, caller, { page: sida, size: A_PAGE }),
    );
    return <EarlierPage {...earlier} />;
  }
}
