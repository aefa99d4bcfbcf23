import { Controller, Post } from '@nestjs/common';
import { AnswerReading, Viewpoints, ViewpointSettling } from '@yttra/assessment';
import { Database, route } from '@yttra/platform';
import { z } from 'zod';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { markedSpan, markedWords, namingSentences, nothingMarked } from '../part/part-form';
import { ViewpointPage } from './page';
import { texts } from './texts.sv';
import { toViewpoint } from './to-viewpoint';
import { ViewpointFactsReader } from './viewpoint-facts-reader';

const placing = z.object({
  ...markedWords,
  version: z.coerce.number().int().min(1),
  /** The part that was shown. */
  del: z.string().max(20).optional(),
  utan: z.literal('ja').optional(),
});

/** Where a viewpoint stands in the answer. */
@Controller()
export class ViewpointPlaceController {
  constructor(
    private readonly database: Database,
    private readonly facts: ViewpointFactsReader,
    private readonly viewpoints: Viewpoints,
    private readonly answers: AnswerReading,
    private readonly settling: ViewpointSettling,
  ) {}

  /** Where its words stand in the answer that counts now, or that it stands without any. */
  @Post(route('remiss.viewpoint.quotation'))
  @PageRoute({ action: 'assessment.write', form: placing, again: 'show' })
  async place(@Visiting() { caller, places, form, query }: Visit<z.infer<typeof placing>>) {
    const { remissId, viewpointId } = places;
    await this.database.transaction(async (tx) => {
      const { recipientId } = await this.viewpoints.get(tx, remissId, viewpointId);
      const { parts } = await this.answers.of(tx, caller.personId, remissId, recipientId);
      const part = parts.find((one) => one.part === form.del);
      const span = form.utan || !part ? null : markedSpan(form, part.text);
      if (!form.utan && !span) throw nothingMarked(texts.place.nothing);
      const at = span ? { part: part!.part, ...span } : {};
      await namingSentences(() => this.settling.place(tx, caller.personId, remissId, viewpointId, form.version, at));
    });
    return toViewpoint(remissId, viewpointId, query, 'citat');
  }

  show(visit: Visit) {
    return this.database.transaction(async (tx) => <ViewpointPage {...await this.facts.read(tx, visit)} />);
  }
}
