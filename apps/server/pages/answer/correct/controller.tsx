import { Controller, Get, Post } from '@nestjs/common';
import { pathTo, route } from '@yttra/platform';
import { AnswerDesk, Drafts } from '@yttra/response';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { CorrectPage } from './page';

const correcting = z.object({ version: z.coerce.number().int().min(0) });

/** A new version of an answer that has been handed in. */
@Controller()
export class CorrectController {
  constructor(
    private readonly desks: AnswerDesk,
    private readonly drafts: Drafts,
  ) {}

  @Get(route('answer.correct'))
  @PageRoute({ action: 'draft.correct' })
  async show(@Visiting() { caller, round }: Visit) {
    return <CorrectPage desk={await this.desks.at({ caller, round })} />;
  }

  @Post(route('answer.correct'))
  @PageRoute({ action: 'draft.correct', form: correcting, again: 'show' })
  async begin(@Visiting() visit: Visit<z.infer<typeof correcting>>) {
    const { places, form } = visit;
    const { recipient } = visit.round;
    if (recipient.answer) await this.drafts.startCorrection(visit, places.rid, form.version);
    return goTo(pathTo('answer', places), 'rattelse-borjad');
  }
}
