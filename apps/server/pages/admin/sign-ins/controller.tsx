import { Controller, Get } from '@nestjs/common';
import { AuditLog, type LoggedEvent } from '@yttra/audit';
import { People } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { z } from 'zod';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { SignInsPage, type SignInLine } from './page';
import { texts } from './texts.sv';

const A_PAGE = 100;

const wanted = z.object({
  person: z.uuid().nullable().catch(null).default(null),
  sida: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

/** The log of who has signed in, for the administrator. */
@Controller('admin/inloggningar')
export class SignInsController {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly people: People,
  ) {}

  @Get()
  @PageRoute({ action: 'people.manage', query: wanted })
  show(@Visiting() { query: { person, sida } }: Visit<unknown, z.infer<typeof wanted>>) {
    return this.database.transaction(async (tx) => {
      const which = { type: 'session.', person };
      const place = { limit: A_PAGE, offset: (sida - 1) * A_PAGE };
      const { items, total } = await this.audit.page(tx, { system: true }, which, place);
      const told = items.flatMap((logged) => toldOf(logged) ?? []);
      const ids = [person, ...told.map(({ personId }) => personId)].flatMap((id) => id ?? []);
      const names = await this.people.names(tx, [...new Set(ids)]);
      const shown = (id: string | null) => (id && names.has(id) ? { id, name: names.get(id)! } : null);
      const lines = told.map(({ personId, ...line }): SignInLine => ({ ...line, who: shown(personId) }));
      return <SignInsPage lines={lines} of={shown(person)} page={sida} pages={Math.ceil(total / A_PAGE)} />;
    });
  }
}

/** An event in words, with whom it is about; null for one that tells nothing here. */
function toldOf({ seq, at, event }: LoggedEvent): (Omit<SignInLine, 'who'> & { personId: string | null }) | null {
  const { type } = event;
  if (type === 'session.begun') return { seq, at, personId: event.by, what: texts.begun(wayOf(event.way)) };
  if (type === 'session.ended') return { seq, at, personId: event.person, what: texts.ended(event.ended) };
  if (type !== 'session.refused') return null;
  return { seq, at, personId: event.person, what: texts.refused(wayOf(event.way), reasonOf(event.reason)) };
}

const reasonOf = (reason: string): string => texts.reasons[reason] ?? reason;
const wayOf = (way: string): string => texts.ways[way] ?? texts.ways[way.split(':')[0]!] ?? way;
