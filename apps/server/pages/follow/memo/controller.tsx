import { Controller, Get, Post } from '@nestjs/common';
import { may, notYours, People } from '@yttra/identity';
import { Database, pathTo, route } from '@yttra/platform';
import { hasBeenIssued, RemissReader } from '@yttra/remiss';
import { SummaryPreview, type SentText } from '@yttra/summary';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { NothingYetPage } from '../summary/nothing-yet-page';
import { MemoPage } from './page';
import { shownAs } from './shown-as';
import { texts } from './texts.sv';

const MOST_PARTS = 30;
const form = z.object({
  parts: z
    .array(
      z.object({
        part: z.string().max(60),
        version: z.coerce.number().int(),
        shown: z.string().max(64),
        text: z.string().max(50_000),
      }),
    )
    .max(MOST_PARTS),
});
type Sent = z.infer<typeof form>['parts'][number];

/** The tjänsteskrivelse under the municipality's headings: its texts, beside what it becomes. */
@Controller()
export class MemoController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly previews: SummaryPreview,
    private readonly people: People,
  ) {}

  @Get(route('remiss.memo'))
  @PageRoute({ action: 'summary.read' })
  show(@Visiting() { places, caller, object, said }: Visit) {
    return this.database.transaction(async (tx) => {
      const remiss = await this.reader.get(tx, places.remissId);
      if (!hasBeenIssued(remiss.status)) return <NothingYetPage remiss={remiss} title={texts.title} />;
      const { document, texts: parts } = await this.previews.memo(tx, remiss.id);
      const writers = parts.flatMap(({ writtenBy }) => writtenBy ?? []);
      return (
        <MemoPage
          remiss={remiss}
          document={document}
          parts={parts}
          mayWrite={may(caller.hats, 'summary.write', object)}
          isStale={said.code === 'summary.stale_text'}
          names={await this.people.names(tx, [...new Set(writers)])}
        />
      );
    });
  }

  @Post(route('remiss.memo'))
  @PageRoute({ action: 'summary.write', form, again: 'show' })
  async write(@Visiting() { caller, places, form: sent }: Visit<z.infer<typeof form>>) {
    await this.put(caller.personId, places.remissId, sent.parts.filter(isWritten));
    return goTo(pathTo('remiss.memo', places), 'sparad');
  }

  /** Hands one text back to the program; whatever else has been written is saved. */
  @Post(route('remiss.memo.giveBack'))
  @PageRoute({ action: 'summary.write', form, again: 'show' })
  async giveBack(@Visiting() { caller, places, form: sent }: Visit<z.infer<typeof form>>) {
    const written = sent.parts.filter(({ part, ...rest }) => part !== places.part && isWritten({ part, ...rest }));
    const [given] = named(sent.parts, places.part);
    await this.put(caller.personId, places.remissId, [...written, { ...given!, text: null }]);
    return goTo(pathTo('remiss.memo', places), 'aterlamnad');
  }

  /** The office has seen what changed under its text, and lets it stand. */
  @Post(route('remiss.memo.stands'))
  @PageRoute({ action: 'summary.write', form, again: 'show' })
  async stands(@Visiting() { caller, places, form: sent }: Visit<z.infer<typeof form>>) {
    const written = sent.parts.filter((one) => one.part === places.part || isWritten(one));
    named(sent.parts, places.part);
    await this.put(caller.personId, places.remissId, written);
    return goTo(pathTo('remiss.memo', places), 'stammer');
  }

  private put(personId: string, remissId: string, sent: readonly SentText[]) {
    return this.database.transaction((tx) =>
      this.previews.write(
        tx,
        personId,
        remissId,
        sent.map(({ part, version, text }) => ({ part, version, text })),
      ),
    );
  }
}

const isWritten = ({ shown, text }: Sent): boolean => shownAs(text) !== shown;

function named(parts: readonly Sent[], wanted: string): Sent[] {
  const found = parts.filter(({ part }) => part === wanted);
  if (found.length !== 1) throw notYours();
  return found;
}
