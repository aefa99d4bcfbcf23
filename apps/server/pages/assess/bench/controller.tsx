import { Controller, Get, Post } from '@nestjs/common';
import { AssessmentActs, DISPOSITIONS, JointAssessment, WORK_ORDERS, WorkOrders } from '@yttra/assessment';
import { Database, pathTo, route } from '@yttra/platform';
import { z } from 'zod';
import { many } from '../../../web/form-fields';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { benchFilterOf, withFilter } from '../frame/bench-filter';
import { BenchFactsReader } from './bench-facts-reader';
import { BenchPage } from './page';
import { texts } from './texts.sv';

/** A viewpoint as it was read: its id and version. */
const chosenViewpoint = z
  .string()
  .max(60)
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:[1-9]\d{0,8}$/)
  .transform((said) => {
    const [id, version] = said.split(':');
    return { id: id!, version: Number(version) };
  });

const chosen = z
  .object({
    synpunkt: many(chosenViewpoint).refine((some) => some.length > 0, texts.chosen.none),
    gor: z.enum(['bedom', 'ihop']),
    disposition: z.enum(DISPOSITIONS).optional(),
    reason: z
      .string()
      .max(20_000)
      .optional()
      .transform((text) => (text?.trim() ? text : null)),
  })
  .refine(({ gor, disposition }) => gor === 'ihop' || disposition !== undefined, {
    path: ['disposition'],
    message: texts.chosen.noDisposition,
  });
const ordering = z.object({ ordning: z.enum(WORK_ORDERS) });
const undoing = z.object({ act: z.uuid() });

/** The workbench: where a round's viewpoints are assessed. */
@Controller()
export class BenchController {
  constructor(
    private readonly database: Database,
    private readonly facts: BenchFactsReader,
    private readonly together: JointAssessment,
    private readonly acts: AssessmentActs,
    private readonly orders: WorkOrders,
  ) {}

  @Get(route('remiss.assessment'))
  @PageRoute({ action: 'assessment.read' })
  async show(@Visiting() visit: Visit) {
    return <BenchPage {...await this.database.transaction((tx) => this.facts.read(tx, visit))} />;
  }

  /** Several viewpoints at once: the same said of each, or one matter made of them all. */
  @Post(route('remiss.assessment.chosen'))
  @PageRoute({ action: 'assessment.write', form: chosen, again: 'show' })
  async assessChosen(@Visiting() { caller, places, form, query }: Visit<z.infer<typeof chosen>>) {
    const remissId = places.remissId;
    const { synpunkt, gor, disposition, reason } = form;
    await this.database.transaction(async (tx) => {
      if (gor === 'ihop') await this.together.join(tx, caller.personId, remissId, synpunkt);
      else await this.together.dispose(tx, caller.personId, remissId, synpunkt, { disposition: disposition!, reason });
    });
    const path = withFilter(pathTo('remiss.assessment', { remissId }), benchFilterOf(query));
    return goTo(path, gor === 'ihop' ? 'ihop' : 'bedomda');
  }

  @Post(route('remiss.assessment.order'))
  @PageRoute({ action: 'assessment.write', form: ordering, again: 'show' })
  async order(@Visiting() { caller, places, form, query }: Visit<z.infer<typeof ordering>>) {
    await this.database.transaction((tx) => this.orders.choose(tx, caller.personId, form.ordning));
    return goTo(withFilter(pathTo('remiss.assessment', places), benchFilterOf(query)), 'ordning');
  }

  @Post(route('remiss.assessment.undo'))
  @PageRoute({ action: 'assessment.write', form: undoing, again: 'show' })
  async undo(@Visiting() { caller, places, form, query }: Visit<z.infer<typeof undoing>>) {
    const remissId = places.remissId;
    await this.database.transaction((tx) => this.acts.undo(tx, caller.personId, remissId, form.act));
    return goTo(withFilter(pathTo('remiss.assessment', { remissId }), benchFilterOf(query)), 'angrat');
  }
}
