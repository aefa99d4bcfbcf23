import { Controller, Get, Post } from '@nestjs/common';
import { Extensions } from '@yttra/response';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { GivePage } from './give-page';
import { texts } from './texts.sv';

const given = z.object({
  how: z.enum(['begart', 'givet'], texts.give.choose),
  until: z.iso.date(texts.other.bad),
  reason: z.string().max(5000).default(''),
});

/** Anstånd that begins with the officer: written down for a body that has called, or given unasked. */
@Controller('remisser/:remissId/folj/:rid/anstand')
export class GiveExtensionController {
  constructor(private readonly extensions: Extensions) {}

  @Get()
  @PageRoute({ action: 'extension.decide' })
  show(@Visiting() { round: { remiss, recipient } }: Visit) {
    return <GivePage remiss={remiss} recipient={recipient} />;
  }

  @Post()
  @PageRoute({ action: 'extension.decide', form: given, again: 'show' })
  async give(@Visiting() visit: Visit<z.infer<typeof given>>) {
    const { places, form } = visit;
    const { how, until, reason } = form;
    const base = `/remisser/${places.remissId}`;
    if (how === 'begart') {
      const { id } = await this.extensions.register(visit, places.rid!, { until, reason });
      return goTo(`${base}/anstand/${id}`);
    }
    const { warnings } = await this.extensions.give(visit, places.rid!, { until, reason });
    return goTo(`${base}/folj/${places.rid}`, warnings.length > 0 ? 'efter-handlingsstopp' : 'beviljat');
  }
}
