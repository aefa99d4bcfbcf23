import { Controller, Get, Post } from '@nestjs/common';
import { AskedReasons } from '@yttra/assessment';
import { may, type ActionObject, type Caller } from '@yttra/identity';
import { Database, pathTo, route } from '@yttra/platform';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { benchFilterOf, withFilter } from '../frame/bench-filter';
import { ReasonPage } from './page';

const written = z.object({
  version: z.coerce.number().int().min(1),
  reason: z.string().max(20_000).default(''),
});

/** Where a colleague or an expert writes the reason that he or she is asked for. */
@Controller()
export class ReasonController {
  constructor(
    private readonly database: Database,
    private readonly reasons: AskedReasons,
  ) {}

  /** Who reads the answers has the viewpoint among them, and the same form there. */
  @Get(route('remiss.viewpoint.reason'))
  @PageRoute({ action: 'reason.write' })
  async show(@Visiting() { caller, object, places, said }: Visit) {
    const { remissId, viewpointId } = places;
    if (said.code === null && readsAll(caller, object))
      return goTo(pathTo('remiss.viewpoint', { remissId, viewpointId }));
    const asked = await this.database.transaction((tx) => this.reasons.of(tx, caller.personId, remissId, viewpointId));
    return <ReasonPage {...asked} />;
  }

  @Post(route('remiss.viewpoint.reason'))
  @PageRoute({ action: 'reason.write', form: written, again: 'show' })
  async write(@Visiting() { caller, object, places, form, query }: Visit<z.infer<typeof written>>) {
    const { remissId, viewpointId } = places;
    await this.database.transaction((tx) => this.reasons.write(tx, caller.personId, remissId, viewpointId, form));
    const page = readsAll(caller, object) ? 'remiss.viewpoint' : 'remiss.viewpoint.reason';
    return goTo(withFilter(pathTo(page, { remissId, viewpointId }), benchFilterOf(query)), 'lamnat');
  }
}

const readsAll = ({ hats }: Caller, object: ActionObject): boolean => may(hats, 'assessment.read', object);
