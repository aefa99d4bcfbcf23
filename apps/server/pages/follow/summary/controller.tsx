import { Controller, Get, Post } from '@nestjs/common';
import { FileStore } from '@yttra/documents';
import { may, notYours } from '@yttra/identity';
import { Database, pathTo, route } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { Summaries, SUMMARY_FORMATS, type SummaryFormat } from '@yttra/summary';
import { sendFile } from '../../../http/send-file';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { NothingYetPage } from './nothing-yet-page';
import { SummaryPage } from './page';
import { SummaryFactsReader } from './summary-facts-reader';

/** The compiled summary, version by version. Whoever may read it may open the page; only the office writes in it. */
@Controller()
export class SummaryController {
  constructor(
    private readonly database: Database,
    private readonly facts: SummaryFactsReader,
    private readonly reader: RemissReader,
    private readonly summaries: Summaries,
    private readonly store: FileStore,
  ) {}

  @Get(route('remiss.summary'))
  @PageRoute({ action: 'summary.read' })
  show(@Visiting() { places, caller, object }: Visit) {
    return this.database.transaction(async (tx) => {
      const facts = await this.facts.read(tx, places.remissId);
      if (!facts) return <NothingYetPage remiss={await this.reader.get(tx, places.remissId)} />;
      return <SummaryPage facts={facts} mayWrite={may(caller.hats, 'summary.write', object)} />;
    });
  }

  @Post(route('remiss.summary'))
  @PageRoute({ action: 'summary.write', costs: 'summary', again: 'show' })
  async make(@Visiting() { caller, places }: Visit) {
    await this.database.transaction((tx) => this.summaries.request(tx, caller.personId, places.remissId));
    return goTo(pathTo('remiss.summary', { ...places, anchor: 'versioner' }), 'bestalld');
  }

  @Post(route('remiss.summary.cancel'))
  @PageRoute({ action: 'summary.write', again: 'show' })
  async cancel(@Visiting() { caller, places }: Visit) {
    const { remissId, number } = places;
    await this.database.transaction((tx) => this.summaries.cancel(tx, caller.personId, remissId, Number(number)));
    return goTo(pathTo('remiss.summary', { remissId, anchor: 'versioner' }), 'avbruten');
  }

  @Get(route('remiss.summary.json'))
  @PageRoute({ action: 'summary.read', costs: 'document' })
  async json(@Visiting() { places, reply }: Visit) {
    const number = Number(places.number);
    const { name, text, sha256 } = await this.database.transaction((tx) =>
      this.summaries.json(tx, places.remissId, number),
    );
    void reply.header('etag', `"${sha256}"`);
    return sendFile(reply, { name, mediaType: 'application/json', content: Buffer.from(text) });
  }

  @Get(route('remiss.summary.file'))
  @PageRoute({ action: 'summary.read', costs: 'document' })
  async file(@Visiting() { places, reply }: Visit) {
    const number = Number(places.number);
    const format = places.format;
    if (!isFormat(format)) throw notYours();
    const file = await this.database.transaction(async (tx) => {
      const { id, name } = await this.summaries.file(tx, places.remissId, number, format);
      return { ...(await this.store.open(tx, id)), name };
    });
    return sendFile(reply, file);
  }
}

const isFormat = (word: string): word is SummaryFormat => Object.hasOwn(SUMMARY_FORMATS, word);
