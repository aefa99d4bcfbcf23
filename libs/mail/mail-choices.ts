import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** How a mailbox wants a kind of mail. */
export const MAIL_CHOICES = ['each', 'daily', 'none'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

/**
 * The kinds that one can do without, or have once a day: what one could as well see on a page. Invitations, reminders,
 * receipts, decisions and codes are never among them: a body must be told, and told in time.
 */
export const OPTIONAL_MAILS = ['response.answered', 'remiss.followed'] as const;
export type OptionalMail = (typeof OPTIONAL_MAILS)[number];

export const isOptional = (kind: string): kind is OptionalMail => OPTIONAL_MAILS.some((optional) => optional === kind);

/** What each mailbox has chosen. It is the mailbox's choice, since that is where a mail goes, whoever reads it. */
@Injectable()
export class MailChoices {
  /** `each` for what nothing has been chosen for. */
  async of(tx: EntityManager, address: string): Promise<Record<OptionalMail, MailChoice>> {
    const rows = await tx.query<{ kind: OptionalMail; choice: MailChoice }[]>(
      `select kind, choice from mail_choice where address_key = lower($1)`,
      [address],
    );
    const chosen = new Map(rows.map(({ kind, choice }) => [kind, choice]));
    return Object.fromEntries(OPTIONAL_MAILS.map((kind) => [kind, chosen.get(kind) ?? 'each'])) as Record<
      OptionalMail,
      MailChoice
    >;
  }

  /** What waits for the day's mail goes with it, whatever is chosen from now on. */
  async choose(tx: EntityManager, address: string, chosen: Record<OptionalMail, MailChoice>): Promise<void> {
    for (const kind of OPTIONAL_MAILS) {
      await tx.query(
        `insert into mail_choice (address_key, kind, choice) values (lower($1), $2, $3)
         on conflict (address_key, kind) do update set choice = excluded.choice`,
        [address, kind, chosen[kind]],
      );
    }
  }
}
