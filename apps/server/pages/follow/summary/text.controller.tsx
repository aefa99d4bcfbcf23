import { Controller, Get, Post } from '@nestjs/common';
import { notYours } from '@yttra/identity';
import { Database, pathTo, route } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { SummaryPreview } from '@yttra/summary';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { TextPage } from './text-page';

const form = z.object({
  version: z.coerce.number().int(),
  text: z.string().max(50_000),
  /** The office has seen what changed under the text: it is kept with what the program writes now. */
  stammer: z.literal('ja').optional(),
});
const given = form.pick({ version: true });

/** The texts that the office writes in place of the program's. */
@Controller()
export class SummaryTextController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly previews: SummaryPreview,
  ) {}

  @Get(route('remiss.summary.text'))
  @PageRoute({ action: 'summary.write' })
  show(@Visiting() { places, said }: Visit) {
    return this.database.transaction(async (tx) => {
      const remiss = await this.reader.get(tx, places.remissId);
      const text = (await this.previews.listTexts(tx, remiss.id)).find(({ part }) => part === places.part);
      if (!text) throw notYours();
      const theirs = said.code === 'summary.stale_text' ? text.text : null;
      return <TextPage remiss={remiss} text={text} theirs={theirs} />;
    });
  }

  @Post(route('remiss.summary.text'))
  @PageRoute({ action: 'summary.write', form, again: 'show' })
  async write(@Visiting() { caller, places, form: sent }: Visit<z.infer<typeof form>>) {
    await this.put(caller.personId, places, sent.version, sent.text);
    return goTo(pathTo('remiss.summary', { ...places, anchor: 'delar' }), sent.stammer ? 'stammer' : 'sparad');
  }

  @Post(route('remiss.summary.text.giveBack'))
  @PageRoute({ action: 'summary.write', form: given, again: 'show' })
  async giveBack(@Visiting() { caller, places, form: sent }: Visit<z.infer<typeof given>>) {
    await this.put(caller.personId, places, sent.version, null);
    return goTo(pathTo('remiss.summary', { ...places, anchor: 'delar' }), 'aterlamnad');
  }

  private put(personId: string, places: Visit['places'], version: number, text: string | null) {
    return this.database.transaction((tx) =>
      this.previews.write(tx, personId, places.remissId, [{ part: places.part, version, text }]),
    );
  }
}
