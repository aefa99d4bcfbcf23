import type { BodyKind } from '@yttra/bodies';
import type { LocalDate } from '@yttra/platform';
import type { RemissStatus } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import type { AwaitedState } from './reminder-text';

/**
 * A recipient and its round as a reminder needs them: whom it goes to, what it tells, and whether it is wanted at all.
 */
export interface ReminderRecipient {
  recipientId: string;
  remissId: string;
  bodyId: string;
  bodyName: string;
  bodyKind: BodyKind;
  email: string | null;
  lastDay: LocalDate;
  addedAt: Date;
  acknowledged: boolean;
  draftBegun: boolean;
  answered: boolean;
  preliminary: boolean;
  removed: boolean;
  status: RemissStatus;
  title: string;
  caseNumber: string;
  contact: { name: string; email: string; phone?: string | null };
}

/**
 * Read in one look, so that all of it was true at once. With `lock` the recipient is locked before its reminders, as an
 * answer does too: the one that comes second waits and sees what the first has done, and neither waits for the other.
 */
export async function reminderRecipient(
  tx: EntityManager,
  recipientId: string,
  { lock = false } = {},
): Promise<ReminderRecipient | null> {
  return (await reminderRecipients(tx, [recipientId], { lock })).get(recipientId) ?? null;
}

/** As `reminderRecipient`, of many: by recipient's id. */
export async function reminderRecipients(
  tx: EntityManager,
  recipientIds: readonly string[],
  { lock = false } = {},
): Promise<Map<string, ReminderRecipient>> {
  const rows = await tx.query<ReminderRecipient[]>(
    `select r.id as "recipientId", r.remiss_id as "remissId", r.body_id as "bodyId", r.body_name as "bodyName",
       r.body_kind as "bodyKind", r.email, r.last_day::text as "lastDay", r.added_at as "addedAt",
       r.acknowledged_at is not null as acknowledged, r.draft_begun as "draftBegun",
       r.current_response_id is not null as answered, r.preliminary, r.removed_at is not null as removed,
       m.status, m.title, m.case_number as "caseNumber", m.contact
     from recipient r join remiss m on m.id = r.remiss_id
     where r.id = any ($1) ${lock ? 'for share of r' : ''}`,
    [recipientIds],
  );
  return new Map(rows.map((row) => [row.recipientId, row]));
}

/** A body is awaited while it is asked, its round is open and nothing has come from it. */
export const isAwaited = (r: ReminderRecipient): boolean => r.status === 'issued' && !r.removed && !r.answered;

/**
 * Asked until the decision is there, also after closing; once reported, kommunstyrelsen has decided with the answer as
 * it was.
 */
export const owesDecision = (r: ReminderRecipient): boolean =>
  r.answered && r.preliminary && !r.removed && (r.status === 'issued' || r.status === 'closed');

export function awaitedState({ acknowledged, draftBegun }: ReminderRecipient): AwaitedState {
  if (draftBegun) return 'draft_begun';
  return acknowledged ? 'no_draft' : 'not_acknowledged';
}
