import type { EntityManager } from 'typeorm';

/**
 * True of a mail `o` that goes to the body `r` itself, at whatever address it had then; others about it go to the
 * office or a registrar.
 */
export const GOES_TO_BODY = `not o.behind_wall
  and (o.to_address = coalesce(r.email, '') or o.kind in ('remiss.invitation', 'remiss.changed') or o.kind like 'reminder.%')`;

/**
 * The last of the mails to the body `r` whose fate is known. What waits meanwhile says nothing: an address that is not
 * there is a worry until a mail has been handed over.
 */
export const LAST_SETTLED_MAIL = `
  select o.id, o.state, o.reason, o.attempts, o.to_address from shared.outgoing_mail o
  where o.recipient_id = r.id and ${GOES_TO_BODY}
    and (o.state in ('handed_over', 'failed', 'ambiguous') or o.reason = 'address_unknown')
  order by o.created_at desc, (o.state = 'handed_over') desc, o.id limit 1`;

/** Of the recipients, those whose address did not take the last of their mails whose fate is known. */
export async function deadAddresses(tx: EntityManager, recipientIds: readonly string[]): Promise<Set<string>> {
  if (recipientIds.length === 0) return new Set();
  const rows = await tx.query<{ id: string }[]>(
    `select r.id from recipient r join lateral (${LAST_SETTLED_MAIL}) o on true
     where r.id = any ($1) and o.reason = 'address_unknown'`,
    [recipientIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Those of the bodies whose last mail, in whatever remiss, did not come to the address that the register still has. */
export async function bodiesWithDeadAddress(tx: EntityManager, bodyIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ body_id: string }[]>(
    `select last.body_id from (
       select distinct on (r.body_id) r.body_id, o.state, o.to_address from recipient r join shared.outgoing_mail o on o.recipient_id = r.id
       where r.body_id = any ($1) and ${GOES_TO_BODY}
         and (o.state in ('handed_over', 'failed', 'ambiguous') or o.reason = 'address_unknown')
       order by r.body_id, o.created_at desc, (o.state = 'handed_over') desc, o.id) last
     join shared.body b on b.id = last.body_id
     where last.state not in ('handed_over', 'ambiguous') and lower(last.to_address) = lower(b.email)`,
    [[...bodyIds]],
  );
  return new Set(rows.map(({ body_id: id }) => id));
}
