import type { AuditEvent, LoggedEvent } from '@yttra/audit';
import type { People } from '@yttra/identity';
import type { RemissReader } from '@yttra/remiss';
import type { ResponseReader } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import type { EventNames } from './event-texts.sv';
import { texts } from './texts.sv';

/** The names behind the ids of a remiss's events. */
export interface KnownNames extends EventNames {
  who: (event: AuditEvent) => string;
  recipientOfResponse: ReadonlyMap<string, string>;
  bodies: { id: string; name: string }[];
}

interface Readers {
  people: People;
  reader: RemissReader;
  responses: ResponseReader;
}

/** Of the people and bodies that the events name. */
export async function eventNames(
  tx: EntityManager,
  { people, reader, responses }: Readers,
  remissId: string,
  events: readonly LoggedEvent[],
): Promise<KnownNames> {
  const recipients = await reader.bodies(tx, remissId);
  const names = new Map(recipients.map(({ id, body }) => [id, body]));
  const recipientOfResponse = await responses.whose(tx, remissId);
  const ids = new Set(events.flatMap(({ event }) => ('by' in event && event.by ? [event.by] : [])));
  const persons = await people.names(tx, [...ids]);
  const body = (id: string) => names.get(id) ?? texts.unknownBody;
  return {
    body,
    bodyOfResponse: (id) => body(recipientOfResponse.get(id) ?? ''),
    recipientOfResponse,
    bodies: recipients.map(({ id, body: name }) => ({ id, name })),
    who: (event) => whoDid(event, persons, body),
  };
}

/** Who at a body asked for more time is the body's own matter. */
function whoDid(event: AuditEvent, people: ReadonlyMap<string, string>, body: (id: string) => string): string {
  if (event.type === 'extension.requested' && event.askedBy === 'body') return body(event.recipient);
  return event.by ? (people.get(event.by) ?? texts.unknownPerson) : texts.byYttra;
}
