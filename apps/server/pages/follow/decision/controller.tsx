import { Controller, Get, Post } from '@nestjs/common';
import { may } from '@yttra/identity';
import { Database, pathTo, route } from '@yttra/platform';
import { DecideRemiss, INSTANCES, isDecided, OUTCOMES, RemissReader, sentBackForSomething } from '@yttra/remiss';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { DocumentPage } from './document-page';
import { DecisionPage } from './page';
import { texts } from './texts.sv';

const day = z.iso.date(texts.fields.badDay);
/** A date in three fields that stand empty. */
const noDay = z.union([day, z.literal('').transform(() => null)]).nullish();
const text = z.string().max(20_000).default('');

const stepForm = z
  .object({
    instance: z.enum(INSTANCES, texts.fields.choose),
    heldOn: day,
    section: z.string().max(60).trim().min(1, texts.fields.sectionMissing),
    outcome: z.enum(OUTCOMES, texts.fields.chooseOutcome),
    toCouncil: z.literal('ja').optional().transform(Boolean),
    toDo: text,
    note: text,
    sentTo: text,
  })
  .check(sentBackForSomething);
const takeBackForm = z.object({ reason: z.string().trim().min(1, texts.takeBack.missing).max(2000) });
const documentForm = z.object({
  version: z.coerce.number().int(),
  title: z.string().max(300),
  replaces: z.string().max(300).default(''),
  appliesTo: text,
  validFrom: day,
  validTo: noDay,
  responsible: z.string().max(200).default(''),
  followUpOn: noDay,
});

/** The way of a reported remiss through arbetsutskott, kommunstyrelse and kommunfullmäktige. */
@Controller()
export class DecisionController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly decisions: DecideRemiss,
  ) {}

  @Get(route('remiss.decision'))
  @PageRoute({ action: 'summary.read' })
  show(@Visiting() { caller, object, places }: Visit) {
    return this.database.transaction(async (tx) => (
      <DecisionPage
        remiss={await this.reader.get(tx, places.remissId)}
        way={await this.decisions.way(tx, places.remissId)}
        document={await this.decisions.document(tx, places.remissId)}
        mayWrite={may(caller.hats, 'remiss.report', object)}
      />
    ));
  }

  @Post(route('remiss.decision'))
  @PageRoute({ action: 'remiss.report', form: stepForm, again: 'show' })
  async record(@Visiting() { caller, places, form }: Visit<z.infer<typeof stepForm>>) {
    await this.database.transaction((tx) => this.decisions.record(tx, caller.personId, places.remissId, form));
    return goTo(pathTo('remiss.decision', places), 'beslut');
  }

  @Post(route('remiss.decision.remove'))
  @PageRoute({ action: 'remiss.report', form: takeBackForm, again: 'show' })
  async takeBack(@Visiting() { caller, places, form }: Visit<z.infer<typeof takeBackForm>>) {
    await this.database.transaction((tx) => this.decisions.takeBack(tx, caller.personId, places.remissId, form.reason));
    return goTo(pathTo('remiss.decision', places), 'borttaget');
  }

  @Get(route('remiss.decision.document'))
  @PageRoute({ action: 'remiss.report' })
  async showDocument(@Visiting() visit: Visit) {
    const { places } = visit;
    const way = await this.database.transaction((tx) => this.decisions.way(tx, places.remissId));
    // Until somebody has decided there is only the way there.
    if (!isDecided(way)) return this.show(visit);
    return this.database.transaction(async (tx) => {
      return (
        <DocumentPage
          remiss={await this.reader.get(tx, places.remissId)}
          decided={way.at(-1)!}
          document={await this.decisions.document(tx, places.remissId)}
        />
      );
    });
  }

  @Post(route('remiss.decision.document'))
  @PageRoute({ action: 'remiss.report', form: documentForm, again: 'showDocument' })
  async writeDocument(@Visiting() { caller, places, form }: Visit<z.infer<typeof documentForm>>) {
    const { version, ...document } = form;
    await this.database.transaction((tx) =>
      this.decisions.writeDocument(tx, caller.personId, places.remissId, version, document),
    );
    return goTo(pathTo('remiss.decision', { ...places, anchor: 'dokument' }), 'dokument');
  }
}
