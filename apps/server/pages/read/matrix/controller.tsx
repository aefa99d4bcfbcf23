import { Controller, Get, Post } from '@nestjs/common';
import { Matrix, Reading } from '@yttra/assessment';
import { SavedFilters } from '@yttra/identity';
import { Database, pathTo, route } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { z } from 'zod';
import { many } from '../../../web/form-fields';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { asked, roundFrame } from '../round/read-round';
import { address, filterOf, pageNumber, queryOf } from './filter-query';
import { MatrixPage } from './page';
import { texts } from './texts.sv';

const chosen = z.object({
  svar: many(z.uuid()).refine((ids) => ids.length > 0, texts.chooseOne),
  vy: z.string().max(100).optional(),
});

const BODIES_A_PAGE = 100;

/** The matrix of bodies by questions. */
@Controller()
export class MatrixController {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly matrices: Matrix,
    private readonly reading: Reading,
    private readonly filters: SavedFilters,
  ) {}

  @Get(route('remiss.answers'))
  @PageRoute({ action: 'assessment.read' })
  async show(@Visiting() visit: Visit) {
    const filter = filterOf(visit.query);
    const wanted = { page: pageNumber(visit.query), size: BODIES_A_PAGE };
    return this.database.transaction(async (tx) => {
      const [round, saved] = await Promise.all([
        roundFrame(tx, this.remisser, visit),
        this.filters.list(tx, visit.caller.personId, 'svar'),
      ]);
      const found = await this.matrices.page(tx, asked(round), filter, wanted);
      return <MatrixPage {...{ round, found, filter, saved }} view={isList(visit) ? 'list' : 'table'} />;
    });
  }

  @Post(route('remiss.answers.read'))
  @PageRoute({ action: 'assessment.write', form: chosen, again: 'show' })
  async markRead(@Visiting() { caller, places, form, query }: Visit<z.infer<typeof chosen>>) {
    await this.database.transaction(async (tx) => {
      for (const id of form.svar) await this.reading.markRead(tx, caller.personId, places.remissId, id, null);
    });
    const more = { vy: form.vy === 'lista' ? 'lista' : undefined, sida: query.sida };
    return goTo(address(pathTo('remiss.answers', places), queryOf(filterOf(query), more)), 'lasta');
  }
}

const isList = ({ query, said }: Visit): boolean => query.vy === 'lista' || said.written?.vy === 'lista';
