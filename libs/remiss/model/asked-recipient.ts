import type { BodyKind } from '@yttra/bodies';
import type { LocalDate } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import type { RemissStatus } from './remiss-status';

/**
 * A recipient and its round as a reminder of it needs them: whom it goes to, what it tells, and whether it is wanted at
 * all.
 */
export interface AskedRecipient {
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
export async function askedRecipient(
  tx: EntityManager,
  recipientId: string,
  { lock = false } = {},
): Promise<AskedRecipient | null> {
  return (await askedRecipients(tx, [recipientId], { lock })).get(recipientId) ?? null;
}

/** As `askedRecipient`, of many: by recipient's id. They are locked in that order, whoever asks. */
export async function askedRecipients(
  tx: EntityManager,
  recipientIds: readonly string[],
  { lock = false } = {},
): Promise<Map<string, AskedRecipient>> {
  const rows = await tx.query<AskedRecipient[]>(
    `select r.id as "recipientId", r.remiss_id as "remissId", r.body_id as "bodyId", r.body_name as "bodyName",
       r.body_kind as "bodyKind", r.email, r.last_day::text as "lastDay", r.added_at as "addedAt",
       r.acknowledged_at is not null as acknowledged, r.draft_begun as "draftBegun",
       r.current_response_id is not null as answered, r.preliminary, r.removed_at is not null as removed,
       m.status, m.title, m.case_number as "caseNumber", m.contact
     from recipient r join remiss m on m.id = r.remiss_id
     where r.id = any ($1) ${lock ? 'order by r.id for share of r' : ''}`,
    [recipientIds],
  );
  return new Map(rows.map((row) => [row.recipientId, row]));
}
