import { Controller, Post } from '@nestjs/common';
import { somebodyAsked, viewpointRequest, ViewpointRequests } from '@yttra/assessment';
import { Database, route } from '@yttra/platform';
import { z } from 'zod';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { ViewpointPage } from './page';
import { toViewpoint } from './to-viewpoint';
import { ViewpointFactsReader } from './viewpoint-facts-reader';

const empty = z.literal('').transform(() => null);
const { askedOf, email, until } = viewpointRequest.shape;
const asking = z
  .object({
    askedOf: z.union([empty, askedOf]),
    email: z.union([empty, email]),
    until,
    message: z.string().max(2000).optional(),
  })
  .check(somebodyAsked);

/** Who is asked for a viewpoint's reason. */
@Controller()
export class ViewpointRequestController {
  constructor(
    private readonly database: Database,
    private readonly facts: ViewpointFactsReader,
    private readonly requests: ViewpointRequests,
  ) {}

  /** Somebody is asked for the reason. */
  @Post(route('remiss.viewpoint.ask'))
  @PageRoute({ action: 'assessment.write', form: asking, again: 'show' })
  async ask(@Visiting() { caller, places, form, query }: Visit<z.infer<typeof asking>>) {
    const { remissId, viewpointId } = places;
    await this.database.transaction((tx) => this.requests.ask(tx, caller.personId, remissId, viewpointId, form));
    return toViewpoint(remissId, viewpointId, query, 'fragad');
  }

  @Post(route('remiss.viewpoint.ask.takeBack'))
  @PageRoute({ action: 'assessment.write', again: 'show' })
  async takeBack(@Visiting() { caller, places, query }: Visit) {
    const { remissId, viewpointId } = places;
    await this.database.transaction((tx) => this.requests.takeBack(tx, caller.personId, remissId, viewpointId));
    return toViewpoint(remissId, viewpointId, query, 'tillbaka');
  }

  show(visit: Visit) {
    return this.database.transaction(async (tx) => <ViewpointPage {...await this.facts.read(tx, visit)} />);
  }
}
