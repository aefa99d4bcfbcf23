import { Controller, Get, Post } from '@nestjs/common';
import { MunicipalityRegister } from '@yttra/bodies';
import { Database, isLocalDate, pathTo, route } from '@yttra/platform';
import { AnswerDesk, Extensions } from '@yttra/response';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { ExtensionPage } from './page';
import { proposedWish } from './proposed-wish';
import { texts } from './texts.sv';

const wish = z.object({
  until: z.string().max(100).refine(isLocalDate, texts.badDay),
  reason: z.string().max(5000, texts.tooLong).default(''),
});

/** The body asks for more time. */
@Controller()
export class AskExtensionController {
  constructor(
    private readonly database: Database,
    private readonly desks: AnswerDesk,
    private readonly extensions: Extensions,
    private readonly municipality: MunicipalityRegister,
  ) {}

  @Get(route('answer.extension'))
  @PageRoute({ action: 'extension.ask' })
  async show(@Visiting() { caller, round, places }: Visit) {
    const desk = await this.desks.at({ caller, round });
    return this.database.transaction(async (tx) => {
      const extensions = (await this.extensions.list(tx, places.rid)).toReversed();
      const { ratificationDays } = await this.municipality.get(tx);
      return <ExtensionPage desk={desk} extensions={extensions} proposed={proposedWish(desk, ratificationDays)} />;
    });
  }

  @Post(route('answer.extension'))
  @PageRoute({ action: 'extension.ask', form: wish, again: 'show' })
  async ask(@Visiting() visit: Visit<z.infer<typeof wish>>) {
    const { places, form } = visit;
    const { until, reason } = form;
    await this.extensions.ask(visit, places.rid, { until, reason: reason.trim() || null });
    return goTo(pathTo('answer', places), 'anstand-begart');
  }
}
