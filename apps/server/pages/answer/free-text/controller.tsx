import { Controller, Get, Post } from '@nestjs/common';
import { pathTo, route } from '@yttra/platform';
import { AnswerDesk, DraftParts } from '@yttra/response';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { showPart } from '../conflict/show-part';
import { savedReply } from '../frame/saved-reply';
import { texts } from '../question/texts.sv';
import { FreeTextPage } from './page';

const freeText = z.object({
  version: z.coerce.number().int().min(0),
  text: z.string().max(50_000, texts.tooLong),
  till: z.literal('stallningstagande').optional(),
});

/** What is said beside the questions, or the whole answer where a remiss has none. */
@Controller()
export class FreeTextController {
  constructor(
    private readonly desks: AnswerDesk,
    private readonly parts: DraftParts,
  ) {}

  @Get(route('answer.freeText'))
  @PageRoute({ action: 'draft.read' })
  show(@Visiting() visit: Visit) {
    return showPart(this.desks, visit, (desk) => <FreeTextPage desk={desk} />);
  }

  @Post(route('answer.freeText'))
  @PageRoute({ action: 'draft.write', form: freeText, again: 'show' })
  async save(@Visiting() visit: Visit<z.infer<typeof freeText>>) {
    const { places, form, wantsJson } = visit;
    const value = form.text.trim() === '' ? null : form.text;
    const draft = await this.parts.save(visit, places.rid, { part: 'text', version: form.version, value });
    return wantsJson
      ? savedReply(draft)
      : goTo(pathTo(form.till ? 'answer.stance' : 'answer.freeText', places), 'sparat');
  }
}
