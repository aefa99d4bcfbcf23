import { Controller, Get } from '@nestjs/common';
import { AuditLog, verifyChain } from '@yttra/audit';
import { Database, route } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { z } from 'zod';
import { sendFile } from '../../../http/send-file';
import { pageNumber } from '../../../web/form-fields';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { filtered } from './event-groups';
import { NamedEvents } from './named-events';
import { EVENTS_A_PAGE, EventsPage } from './page';

const wanted = z.object({
  slag: z.string().catch(''),
  instans: z.string().catch(''),
  kontrollera: z.literal('ja').optional().catch(undefined),
  sida: pageNumber,
});

/** The remiss's log. */
@Controller()
export class EventsController {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly reader: RemissReader,
    private readonly events: NamedEvents,
  ) {}

  /** The check changes nothing, so a link may ask for it. */
  @Get(route('remiss.events'))
  @PageRoute({ action: 'audit.read' })
  show(@Visiting() { places, request }: Visit) {
    const { slag, instans, sida, kontrollera } = wanted.parse(request.query);
    // The log is written in meanwhile: what is checked is of one moment.
    return this.database.atOneMoment(async (tx) => {
      const remiss = await this.reader.get(tx, places.remissId);
      const { events: all, names } = await this.events.of(tx, remiss.id);
      const verified = kontrollera ? await verifyChain(tx, 'remiss', remiss.id) : null;
      const filter = { group: slag, recipient: instans };
      const found = filtered(all, filter, names.recipientOfResponse);
      const pages = Math.max(1, Math.ceil(found.length / EVENTS_A_PAGE));
      const page = Math.min(sida, pages);
      const rows = found.slice((page - 1) * EVENTS_A_PAGE, page * EVENTS_A_PAGE);
      const counts = { found: found.length, all: all.length };
      return <EventsPage remiss={remiss} rows={rows} names={names} filter={filter} counts={counts} page={page} pages={pages} verified={verified} />; // prettier-ignore
    });
  }

  @Get(route('remiss.events.json'))
  @PageRoute({ action: 'audit.read', costs: 'document' })
  async export(@Visiting() { places, reply }: Visit) {
    const events = await this.database.transaction((tx) => this.audit.list(tx, { remiss: places.remissId }));
    const content = Buffer.from(`${JSON.stringify(events, null, 2)}\n`);
    return sendFile(reply, { name: 'handelser.json', mediaType: 'application/json', content });
  }
}
