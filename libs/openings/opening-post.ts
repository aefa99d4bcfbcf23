import { Injectable } from '@nestjs/common';
import type { KeyChanged } from '@yttra/identity';
import { MailOutbox } from '@yttra/mail';
import { localDate, now } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { mailboxOf, type Opening } from './opening-rows';

/** To a body: somebody is to read its drafts, or can. */
export const OPENING_MAIL = 'opening.made';
/** To the same, and to the person: it has been decided, or has come into force. */
export const DECIDED_MAIL = 'opening.decided';
/** To a person at the old and the new address: a way in has changed. */
export const KEY_MAIL = 'opening.key';

/** Whom an opening is told to. Nothing here tells of a draft. */
@Injectable()
export class OpeningPost {
  constructor(private readonly outbox: MailOutbox) {}

  /**
   * Tells the body, and one who is appointed. An appointment that is in force at once the body hears of by the mail
   * about who serves it.
   */
  async tellBody(tx: EntityManager, opening: Opening, again?: 'again'): Promise<void> {
    const waits = opening.state === 'waiting';
    if (opening.kind === 'appointment' && !waits) return;
    const mailbox = await mailboxOf(tx, opening.bodyId);
    const mailboxes = opening.kind === 'mailbox' ? [mailbox, opening.from, opening.to] : [mailbox];
    const person = opening.kind === 'appointment' && !again ? [opening.email] : [];
    await this.send(tx, OPENING_MAIL, opening, mailboxes, again);
    await this.send(tx, DECIDED_MAIL, opening, person);
  }

  /** Tells the body and the person what came of it. */
  async tellDecided(tx: EntityManager, opening: Opening): Promise<void> {
    await this.send(tx, DECIDED_MAIL, opening, [await mailboxOf(tx, opening.bodyId), opening.email, opening.from]);
  }

  /** Tells a person that somebody else has changed a way in: at the new address and at the one before. */
  async tellPerson(
    tx: EntityManager,
    { personId, key, from, to }: Omit<KeyChanged, 'by'>,
    opening: Opening | null,
  ): Promise<void> {
    const [row] = await tx.query<{ email: string }[]>(`select email from shared.person where id = $1`, [personId]);
    const replyTo = opening && (await mailboxOf(tx, opening.bodyId));
    for (const address of distinct([from, to, row?.email, opening?.from]))
      if (address.includes('@'))
        await this.outbox.queue(tx, { kind: KEY_MAIL, to: address, replyTo, data: { personId, key, from, to } });
  }

  private async send(
    tx: EntityManager,
    kind: string,
    { id, state, invited }: Opening,
    to: readonly (string | null | undefined)[],
    again?: 'again',
  ): Promise<void> {
    const day = again ? localDate(await now(tx)) : '';
    for (const address of distinct(to)) {
      if (!address.includes('@')) continue;
      const dedupKey = `${kind}:${id}:${state}:${day}:${address}`;
      await this.outbox.queue(tx, { kind, to: address, data: { opening: id }, dedupKey, behindWall: invited });
    }
  }
}

const distinct = (addresses: readonly (string | null | undefined)[]): string[] => [
  ...new Map(addresses.flatMap((one) => (one ? [[one.toLowerCase(), one] as const] : []))).values(),
];
