import type { AuditEvent, LoggedEvent } from '@yttra/audit';

/** What an event is about, as people look for it. */
export const EVENT_GROUPS = [
  'remiss',
  'recipient',
  'response',
  'extension',
  'reminder',
  'assessment',
  'summary',
] as const;
export type EventGroup = (typeof EVENT_GROUPS)[number];

/** Reading and assessing are told apart from the answers themselves. */
const ASSESSMENT =
  /^(viewpoint|comment|opposition|feedback)\.|^response\.(read|preliminary_confirmed)$|^remiss\.reading_/;

export function groupOf({ type }: AuditEvent): EventGroup {
  if (ASSESSMENT.test(type)) return 'assessment';
  return EVENT_GROUPS.find((group) => type.startsWith(`${group}.`)) ?? 'remiss';
}

/** The body that an event is about, by its recipient or its answer; null for one about the whole remiss. */
export function recipientOf(event: AuditEvent, ofResponse: ReadonlyMap<string, string>): string | null {
  if ('recipient' in event) return event.recipient;
  return 'response' in event && event.response ? (ofResponse.get(event.response) ?? null) : null;
}

export interface EventFilter {
  group: string;
  recipient: string;
}

/** Newest first. */
export function filtered(
  events: readonly LoggedEvent[],
  { group, recipient }: EventFilter,
  ofResponse: ReadonlyMap<string, string>,
): LoggedEvent[] {
  return events
    .filter(({ event }) => group === '' || groupOf(event) === group)
    .filter(({ event }) => recipient === '' || recipientOf(event, ofResponse) === recipient)
    .toReversed();
}
