import { Controller, Get } from '@nestjs/common';
import { AuditLog, type LoggedEvent } from '@yttra/audit';
import { People } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { SignInsPage, type SignInLine } from './page';
import { texts } from './texts.sv';

const MOST = 200;

/** The log of who has signed in, for the administrator. */
@Controller('admin/inloggningar')
export class SignInsController {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly people: People,
  ) {}

  @Get()
  @PageRoute({ action: 'people.manage' })
  show(@Visiting() { query }: Visit) {
    return this.database.transaction(async (tx) => {
      const events = await this.audit.latest(tx, { system: true }, 'session.', MOST);
      const told = events
        .flatMap((logged) => toldOf(logged) ?? [])
        .filter(({ personId }) => !query.person || personId === query.person);
      const names = await this.people.names(tx, [...new Set(told.flatMap(({ personId }) => personId ?? []))]);
      const lines = told.map(({ personId, ...line }): SignInLine => {
        const name = personId && names.get(personId);
        return { ...line, who: name ? { id: personId, name } : null };
      });
      return <SignInsPage lines={lines} of={query.person ? (names.get(query.person) ?? null) : null} />;
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
