import { Controller, Get, Post } from '@nestjs/common';
import { Matrix } from '@yttra/assessment';
import { Database, pathTo, route } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { ResponseReader } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { many } from '../../../web/form-fields';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { readRound } from '../round/read-round';
import { ComparePage } from './page';
import { texts } from './texts.sv';

/** More than six columns nobody can read side by side. */
const MOST = 6;
const chosen = z.object({
  svar: many(z.uuid()).refine(({ length }) => length >= 2 && length <= MOST, texts.pick),
});
const named = z.object({ instans: many(z.uuid()).catch([]) });

/** Chosen bodies' answers side by side. */
@Controller()
export class CompareController {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly matrices: Matrix,
    private readonly responses: ResponseReader,
  ) {}

  @Get(route('remiss.answers.compare'))
  @PageRoute({ action: 'assessment.read' })
  async show(@Visiting() visit: Visit) {
    const { instans } = named.parse(visit.query);
    const { round, seen } = await this.database.transaction(async (tx) => ({
      round: await this.round(tx, visit),
      seen: await this.responses.list(tx, visit.caller.personId, visit.remiss.id),
    }));
    const responses = new Map(seen.map((response) => [response.id, response]));
    const asked = round.rows.filter(({ recipientId }) => instans.includes(recipientId));
    const answered = asked.flatMap((row) => {
      const response = row.responseId && responses.get(row.responseId);
      return response ? [{ row, content: response.content }] : [];
    });
    const compared = answered.slice(0, MOST);
    const silent = asked.filter((row) => !answered.some((one) => one.row === row)).map(({ body }) => body);
    const beyond = answered.slice(MOST).map(({ row }) => row.body);
    return <ComparePage round={round} compared={compared} leftOut={{ silent, beyond }} />;
  }

  /** Those chosen in the matrix, by answer: an address that can be kept names the bodies. */
  @Post(route('remiss.answers.compare'))
  @PageRoute({ action: 'assessment.read', form: chosen, again: 'show' })
  async choose(@Visiting() visit: Visit<z.infer<typeof chosen>>) {
    const { rows, remiss } = await this.database.transaction((tx) => this.round(tx, visit));
    const query = new URLSearchParams();
    for (const { recipientId, responseId } of rows)
      if (responseId && visit.form.svar.includes(responseId)) query.append('instans', recipientId);
    return goTo(pathTo('remiss.answers.compare', { remissId: remiss.id, query }));
  }

  private round(tx: EntityManager, visit: Visit) {
    return readRound(tx, { remisser: this.remisser, matrices: this.matrices }, visit);
  }
}
