import { Controller, Get, Post } from '@nestjs/common';
import { pathTo, route } from '@yttra/platform';
import { AnswerDesk, DraftParts, STANCES } from '@yttra/response';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { showPart } from '../conflict/show-part';
import { StancePage } from './page';
import { texts } from './texts.sv';

const stanceForm = z.object({
  version: z.coerce.number().int().min(0),
  stance: z.enum(STANCES, texts.choose),
  till: z.literal('beslut').optional(),
});

@Controller()
export class StanceController {
  constructor(
    private readonly desks: AnswerDesk,
    private readonly parts: DraftParts,
  ) {}

  @Get(route('answer.stance'))
  @PageRoute({ action: 'draft.read' })
  show(@Visiting() visit: Visit) {
    return showPart(this.desks, visit, (desk) => <StancePage desk={desk} />);
  }

  @Post(route('answer.stance'))
  @PageRoute({ action: 'draft.write', form: stanceForm, again: 'show' })
  async save(@Visiting() visit: Visit<z.infer<typeof stanceForm>>) {
    const { places } = visit;
    const { version, stance, till } = visit.form;
    const value = { kind: 'statement' as const, stance };
    await this.parts.save(visit, places.rid, { part: 'stance', version, value });
    return goTo(pathTo(till ? 'answer.decision' : 'answer.stance', places), 'sparat');
  }
}
