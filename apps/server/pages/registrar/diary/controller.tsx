import { Controller, Get } from '@nestjs/common';
import { csvText } from '@yttra/documents';
import { BodyRegister } from '@yttra/bodies';
import type { Caller } from '@yttra/identity';
import { Database, localDate, now, route } from '@yttra/platform';
import { AuthorityDiary } from '@yttra/overview';
import { sendFile } from '../../../http/send-file';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { diaryFilter, filteredEntries } from './diary-filter';
import { entryCells } from './entry-words';
import { DiaryPage } from './page';
import { texts } from './texts.sv';

/** The registrar's day. */
@Controller()
export class DiaryController {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodyRegister,
    private readonly diary: AuthorityDiary,
  ) {}

  @Get(route('registrar'))
  @PageRoute({ action: 'diary.read' })
  async show(@Visiting() { caller, query }: Visit) {
    return <DiaryPage {...await this.read(caller, query)} />;
  }

  @Get(route('registrar.csv'))
  @PageRoute({ action: 'diary.read', costs: 'document' })
  async csv(@Visiting() { caller, query, reply }: Visit) {
    const { authority, filter, entries } = await this.read(caller, query);
    const lines = [texts.csvHeadings, ...filteredEntries(entries, filter).map(entryCells)];
    const text = csvText(lines);
    return sendFile(reply, {
      name: texts.csvName(authority.name, filter.day),
      mediaType: 'text/csv; charset=utf-8',
      content: Buffer.from(text),
    });
  }

  private read({ hats }: Caller, query: Visit['query']) {
    return this.database.transaction(async (tx) => {
      const own = hats.flatMap(({ role, bodyId }) => (role === 'registrar' && bodyId ? [bodyId] : []));
      const authorities = (await this.bodies.byIds(tx, own)).map(({ id, name }) => ({ id, name }));
      const today = localDate(await now(tx));
      const filter = diaryFilter(query, today);
      // Each list is of one authority, never of two.
      const authority = authorities.find(({ id }) => id === filter.authority) ?? authorities[0]!;
      return { authority, authorities, filter, today, entries: await this.diary.of(tx, authority.id, filter.day) };
    });
  }
}
