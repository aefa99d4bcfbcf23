import { Controller, Get, Post } from '@nestjs/common';
import { pathTo, route } from '@yttra/platform';
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
@Controller()
export class GiveExtensionController {
  constructor(private readonly extensions: Extensions) {}

  @Get(route('remiss.recipient.extension'))
  @PageRoute({ action: 'extension.decide' })
  show(@Visiting() { round: { remiss, recipient } }: Visit) {
    return <GivePage remiss={remiss} recipient={recipient} />;
  }

  @Post(route('remiss.recipient.extension'))
  @PageRoute({ action: 'extension.decide', form: given, again: 'show' })
  async give(@Visiting() visit: Visit<z.infer<typeof given>>) {
    const { places, form } = visit;
    const { how, until, reason } = form;
    if (how === 'begart') {
      const { id } = await this.extensions.register(visit, places.rid, { until, reason });
      return goTo(pathTo('remiss.extension', { remissId: places.remissId, extensionId: id }));
    }
    const { warnings } = await this.extensions.give(visit, places.rid, { until, reason });
    return goTo(pathTo('remiss.recipient', places), warnings.length > 0 ? 'efter-handlingsstopp' : 'beviljat');
  }
}
