import { Controller, Get, Post } from '@nestjs/common';
import { ChangeViewpoint, JointAssessment, removal, ViewpointSettling } from '@yttra/assessment';
import { Database, pathTo, route } from '@yttra/platform';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { AssessRounds, goOnAfter } from '../frame/assess-rounds';
import { benchFilterOf, withFilter } from '../frame/bench-filter';
import { viewpointFields } from '../frame/viewpoint-form';
import { toViewpoint } from './to-viewpoint';
import { ViewpointPage } from './page';
import { ViewpointFactsReader } from './viewpoint-facts-reader';

const assessing = z.object({
  ...viewpointFields,
  /** Left out for a member's own view, which has no heading to write. */
  text: z.string().max(20_000).optional(),
  version: z.coerce.number().int().min(1),
});

const parting = z.object({ version: z.coerce.number().int().min(1) });
const removing = z.object({
  version: z.coerce.number().int().min(1),
  whyRemoved: removal.shape.reason,
});

/** One viewpoint, and what the office says of it. */
@Controller()
export class ViewpointController {
  constructor(
    private readonly database: Database,
    private readonly facts: ViewpointFactsReader,
    private readonly rounds: AssessRounds,
    private readonly changing: ChangeViewpoint,
    private readonly settling: ViewpointSettling,
    private readonly together: JointAssessment,
  ) {}

  @Get(route('remiss.viewpoint'))
  @PageRoute({ action: 'assessment.read' })
  show(@Visiting() visit: Visit) {
    return this.database.transaction(async (tx) => <ViewpointPage {...await this.facts.read(tx, visit)} />);
  }

  @Post(route('remiss.viewpoint'))
  @PageRoute({ action: 'assessment.write', form: assessing, again: 'show' })
  async assess(@Visiting() visit: Visit<z.infer<typeof assessing>>) {
    const { caller, places, form } = visit;
    const { remissId, viewpointId } = places;
    const { version, vidare, text, ...said } = form;
    const saved = await this.database.transaction((tx) =>
      this.changing.change(tx, caller.personId, remissId, viewpointId, version, {
        ...said,
        ...(text === undefined ? {} : { text }),
      }),
    );
    if (vidare === 'kvar') return toViewpoint(remissId, viewpointId, visit.query, 'sparad');
    const round = await this.database.transaction((tx) => this.rounds.of(tx, visit));
    return goOnAfter(round, { what: 'viewpoint', ...saved }, 'sparad');
  }

  /** Lets a viewpoint that is one matter with others stand by itself again. */
  @Post(route('remiss.viewpoint.part'))
  @PageRoute({ action: 'assessment.write', form: parting, again: 'show' })
  async part(@Visiting() { caller, places, form, query }: Visit<z.infer<typeof parting>>) {
    const { remissId, viewpointId } = places;
    await this.database.transaction((tx) =>
      this.together.part(tx, caller.personId, remissId, { id: viewpointId, version: form.version }),
    );
    return toViewpoint(remissId, viewpointId, query, 'skild');
  }

  /** Takes it away, with a reason: on to what is left. */
  @Post(route('remiss.viewpoint.remove'))
  @PageRoute({ action: 'assessment.write', form: removing, again: 'show' })
  async remove(@Visiting() visit: Visit<z.infer<typeof removing>>) {
    const { caller, places, form } = visit;
    const { remissId, viewpointId } = places;
    const { version, whyRemoved: reason } = form;
    await this.database.transaction((tx) =>
      this.settling.remove(tx, caller.personId, remissId, viewpointId, version, { reason }),
    );
    return goTo(withFilter(pathTo('remiss.assessment', { remissId }), benchFilterOf(visit.query)), 'borttagen');
  }
}
