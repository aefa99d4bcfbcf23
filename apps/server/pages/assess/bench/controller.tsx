import { Controller, Get, Post } from '@nestjs/common';
import {
  AssessmentActs,
  DISPOSITIONS,
  JointAssessment,
  Matrix,
  ViewpointOutlines,
  ViewpointRequests,
  WORK_ORDERS,
  WorkOrders,
} from '@yttra/assessment';
import { SavedFilters } from '@yttra/identity';
import { Database } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { many } from '../../../web/form-fields';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { pageNumber } from '../../read/matrix/filter-query';
import { workbenchPath } from '../addresses';
import { AssessRounds } from '../frame/assess-rounds';
import { benchFilterOf, filteredBodies, withFilter } from '../frame/bench-filter';
import { BenchPage, LINES_A_PAGE } from './page';
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
@Controller('remisser/:remissId/bedomning')
export class BenchController {
  constructor(
    private readonly database: Database,
    private readonly rounds: AssessRounds,
    private readonly together: JointAssessment,
    private readonly acts: AssessmentActs,
    private readonly orders: WorkOrders,
    private readonly outlines: ViewpointOutlines,
    private readonly matrices: Matrix,
    private readonly requests: ViewpointRequests,
    private readonly filters: SavedFilters,
  ) {}

  @Get()
  @PageRoute({ action: 'assessment.read' })
  async show(@Visiting() visit: Visit) {
    return <BenchPage {...await this.database.transaction((tx) => this.read(tx, visit))} />;
  }

  private async read(tx: EntityManager, visit: Visit) {
    const round = await this.rounds.of(tx, visit);
    const { filter, remiss, questions } = round;
    const { personId } = visit.caller;
    const found = await this.rounds.found(tx, visit, round);
    const bodies = filteredBodies(round, found ?? [], filter);
    const answered = bodies.filter(({ hasAnswered }) => hasAnswered);
    const silent = bodies.filter(({ hasAnswered }) => !hasAnswered);
    const total = found?.length ?? round.viewpoints;
    const pages = Math.max(1, Math.ceil(Math.max(answered.length, total) / LINES_A_PAGE));
    const page = Math.min(pageNumber(visit.query), pages);
    const from = (page - 1) * LINES_A_PAGE;
    // Of thousands only those that are shown are read, unless a filter asks for them all.
    const viewpoints = found
      ? found.slice(from, from + LINES_A_PAGE)
      : await this.outlines.page(tx, personId, remiss.id, { limit: LINES_A_PAGE, offset: from });
    const shown = [...answered.slice(from, from + LINES_A_PAGE), ...silent].map(({ recipientId }) => recipientId);
    const requests = await this.requests.of(tx, remiss.id);
    const mine = [...requests.values()].filter(({ askedOf, answeredAt }) => askedOf === personId && !answeredAt);
    return {
      ...{ round, total, viewpoints, page, pages, requests },
      mine: mine.length,
      act: round.mayMark ? await this.acts.latest(tx, personId, remiss.id) : null,
      saved: await this.filters.list(tx, personId, 'bedomning', remiss.id),
      rows: await this.matrices.ofBodies(tx, { remissId: remiss.id, questions }, shown),
      marked: await this.outlines.byPlace(tx, remiss.id, shown),
      tags: await this.outlines.tags(tx, remiss.id),
    };
  }

  /** Several viewpoints at once: the same said of each, or one matter made of them all. */
  @Post('valda')
  @PageRoute({ action: 'assessment.write', form: chosen, again: 'show' })
  async assessChosen(@Visiting() { caller, places, form, query }: Visit<z.infer<typeof chosen>>) {
    const remissId = places.remissId!;
    const { synpunkt, gor, disposition, reason } = form;
    await this.database.transaction(async (tx) => {
      if (gor === 'ihop') await this.together.join(tx, caller.personId, remissId, synpunkt);
      else await this.together.dispose(tx, caller.personId, remissId, synpunkt, { disposition: disposition!, reason });
    });
    const path = withFilter(workbenchPath(remissId), benchFilterOf(query));
    return goTo(path, gor === 'ihop' ? 'ihop' : 'bedomda');
  }

  @Post('ordning')
  @PageRoute({ action: 'assessment.write', form: ordering, again: 'show' })
  async order(@Visiting() { caller, places, form, query }: Visit<z.infer<typeof ordering>>) {
    await this.database.transaction((tx) => this.orders.choose(tx, caller.personId, form.ordning));
    return goTo(withFilter(workbenchPath(places.remissId!), benchFilterOf(query)), 'ordning');
  }

  @Post('angra')
  @PageRoute({ action: 'assessment.write', form: undoing, again: 'show' })
  async undo(@Visiting() { caller, places, form, query }: Visit<z.infer<typeof undoing>>) {
    const remissId = places.remissId!;
    await this.database.transaction((tx) => this.acts.undo(tx, caller.personId, remissId, form.act));
    return goTo(withFilter(workbenchPath(remissId), benchFilterOf(query)), 'angrat');
  }
}
