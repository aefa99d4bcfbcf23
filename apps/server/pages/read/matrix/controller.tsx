import { Controller, Get, Post } from '@nestjs/common';
import { filteredRows, Matrix, Reading } from '@yttra/assessment';
import { SavedFilters } from '@yttra/identity';
import { Database, pathTo, route } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { z } from 'zod';
import { many } from '../../../web/form-fields';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { readRound } from '../round/read-round';
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
    const { round, saved } = await this.database.transaction(async (tx) => ({
      round: await readRound(tx, { remisser: this.remisser, matrices: this.matrices }, visit),
      saved: await this.filters.list(tx, visit.caller.personId, 'svar'),
    }));
    const found = filteredRows(round.rows, filter);
    const pages = Math.max(1, Math.ceil(found.length / BODIES_A_PAGE));
    const page = Math.min(pageNumber(visit.query), pages);
    return (
      <MatrixPage
        round={round}
        found={found}
        shown={found.slice((page - 1) * BODIES_A_PAGE, page * BODIES_A_PAGE)}
        filter={filter}
        view={isList(visit) ? 'list' : 'table'}
        page={page}
        pages={pages}
        saved={saved}
      />
    );
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
