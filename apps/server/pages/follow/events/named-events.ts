import { Injectable } from '@nestjs/common';
import { Viewpoints } from '@yttra/assessment';
import { AuditLog, type AuditEvent, type LoggedEvent } from '@yttra/audit';
import { People } from '@yttra/identity';
import { RemissReader } from '@yttra/remiss';
import { ResponseReader } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import type { EventNames } from './event-texts.sv';
import { texts } from './texts.sv';

/** The names behind the ids of a remiss's events. */
export interface KnownNames extends EventNames {
  who: (event: AuditEvent) => string;
  recipientOfResponse: ReadonlyMap<string, string>;
  bodies: { id: string; name: string }[];
}

/** A remiss's log, with the people and bodies that it names. */
@Injectable()
export class NamedEvents {
  constructor(
    private readonly audit: AuditLog,
    private readonly people: People,
    private readonly reader: RemissReader,
    private readonly responses: ResponseReader,
    private readonly viewpoints: Viewpoints,
  ) {}

  /** Oldest first. */
  async of(tx: EntityManager, remissId: string): Promise<{ events: LoggedEvent[]; names: KnownNames }> {
    const events = await this.audit.list(tx, { remiss: remissId });
    const recipients = await this.reader.bodies(tx, remissId);
    const bodies = new Map(recipients.map(({ id, body }) => [id, body]));
    const recipientOfResponse = await this.responses.whose(tx, remissId);
    const named = events.some(({ event: { type } }) => type === 'viewpoint.changed' || type === 'viewpoint.placed');
    const numbers = named ? await this.viewpoints.numbers(tx, remissId) : new Map<string, number>();
    const ids = new Set(events.flatMap(({ event }) => ('by' in event && event.by ? [event.by] : [])));
    const persons = await this.people.names(tx, [...ids]);
    const body = (id: string) => bodies.get(id) ?? texts.unknownBody;
    const names = {
      body,
      bodyOfResponse: (id: string) => body(recipientOfResponse.get(id) ?? ''),
      viewpoint: (id: string) => texts.viewpoint(numbers.get(id)),
      recipientOfResponse,
      bodies: recipients.map(({ id, body: name }) => ({ id, name })),
      who: (event: AuditEvent) => whoDid(event, persons, body),
    };
    return { events, names };
  }
}

/** Who at a body asked for more time is the body's own matter. */
function whoDid(event: AuditEvent, people: ReadonlyMap<string, string>, body: (id: string) => string): string {
  if (event.type === 'extension.requested' && event.askedBy === 'body') return body(event.recipient);
  return event.by ? (people.get(event.by) ?? texts.unknownPerson) : texts.byYttra;
}
