import { Injectable } from '@nestjs/common';
import { localDate, now, type LocalDate } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { Recipient } from './recipient.entity';
import type { AnswerKind } from './recipient-status';
import { RemissHooks, type RecipientDates } from './remiss-hooks';
import { Remiss } from './remiss.entity';
import { recipientNotFound } from './remiss.errors';

/** An answer that counts, as the recipient's row tells it. */
export interface MarkedAnswer {
  responseId: string;
  kind: AnswerKind;
  preliminary: boolean;
  receivedAt: Date;
  /** The day that its decision says it was taken, or is to be. */
  decidedOn?: LocalDate | null;
  /** It made a request for more time moot. */
  extensionLapsed?: boolean;
}

/**
 * What happens to a recipient on the other side of the wall, told outside it. Called by response, in its transaction.
 * None of this refuses: an answer to a closed or withdrawn remiss, or from a removed body, must be received.
 * Each call locks the recipient's row until the transaction ends.
 */
@Injectable()
export class RecipientState {
  constructor(private readonly hooks: RemissHooks) {}

  /** The body has begun a draft, or has none any longer. Told without time or name. */
  async markDraftBegun(tx: EntityManager, recipientId: string, begun = true): Promise<void> {
    // No write when nothing changes: every save of a draft calls this.
    await tx.update(Recipient, { id: recipientId, draftBegun: !begun }, { draftBegun: begun });
  }

  /** An extension has been asked for. A body that asks itself has got the remiss. */
  async markExtensionRequested(
    tx: EntityManager,
    recipientId: string,
    askedBy: 'body' | 'officer_for_body',
  ): Promise<void> {
    const heard = { acknowledgedAt: () => 'coalesce(acknowledged_at, yttra_now())' };
    await tx.update(Recipient, { id: recipientId }, { extensionRequested: true, ...(askedBy === 'body' && heard) });
  }

  /** The wish was refused. */
  async markExtensionRefused(tx: EntityManager, recipientId: string): Promise<void> {
    await tx.update(Recipient, { id: recipientId }, { extensionRequested: false });
  }

  /**
   * An extension is granted: the body's own last day becomes the later of that day and the general one. Calls
   * `onExtended`.
   */
  async markExtended(tx: EntityManager, recipientId: string, until: LocalDate): Promise<void> {
    await lockedRecipient(tx, recipientId);
    await tx.update(Recipient, { id: recipientId }, { extendedTo: until, extensionRequested: false });
    await this.redate(tx, recipientId);
  }

  /** An answer, or a new version of one, has been received and counts. Calls `onAnswered`. */
  async markAnswered(tx: EntityManager, recipientId: string, answer: MarkedAnswer): Promise<void> {
    const remissId = await this.setAnswer(tx, recipientId, answer);
    await this.hooks.run('onAnswered', tx, { remissId, recipientId, ...answer });
  }

  /** The preliminary answer that counts has got its decision. */
  async markCompleted(tx: EntityManager, recipientId: string): Promise<void> {
    await tx.update(Recipient, { id: recipientId }, { preliminary: false });
  }

  /**
   * The answer that counted has been voided. `standing` is the one that counts instead; with none the body is
   * unanswered again, and its reminders are planned anew from today (`onExtended`).
   */
  async markVoided(tx: EntityManager, recipientId: string, standing: MarkedAnswer | null): Promise<void> {
    await lockedRecipient(tx, recipientId);
    await this.setAnswer(tx, recipientId, standing);
    if (!standing) await this.redate(tx, recipientId);
  }

  /** Returns the remiss it belongs to. */
  private async setAnswer(tx: EntityManager, recipientId: string, answer: MarkedAnswer | null): Promise<string> {
    const updated = await tx
      .createQueryBuilder()
      .update(Recipient)
      .set({
        currentResponseId: answer?.responseId ?? null,
        answerKind: answer?.kind ?? null,
        answeredAt: answer?.receivedAt ?? null,
        preliminary: answer?.preliminary ?? false,
        ...(answer?.extensionLapsed ? { extensionRequested: false } : {}),
      })
      .where({ id: recipientId })
      .returning('remiss_id')
      .execute();
    const [row] = updated.raw as { remiss_id: string }[];
    if (!row) throw recipientNotFound();
    return row.remiss_id;
  }

  /** Reminders follow a new last day only while the body is still asked and the round is open. */
  private async redate(tx: EntityManager, recipientId: string): Promise<void> {
    const recipient = await tx.findOneByOrFail(Recipient, { id: recipientId });
    const remiss = await tx.findOneByOrFail(Remiss, { id: recipient.remissId });
    if (remiss.status !== 'issued' || recipient.removedAt || recipient.currentResponseId) return;
    await this.hooks.run('onExtended', tx, {
      remissId: remiss.id,
      on: localDate(await now(tx)),
      issuedOn: localDate(recipient.addedAt),
      ladder: remiss.ladder,
      recipients: [datesOf(recipient)],
    });
  }
}

export const datesOf = ({ id, bodyId, email, lastDay }: Recipient): RecipientDates => ({
  recipientId: id,
  bodyId,
  email,
  lastDay,
});

/** Of two who hold the row, the second waits until the first transaction has ended, and sees what it wrote. */
export async function holdRecipient(tx: EntityManager, id: string): Promise<void> {
  await tx.query('select from recipient where id = $1 for no key update', [id]);
}

/** The row, locked until the transaction ends. Errors: remiss.recipient_not_found. */
export async function lockedRecipient(tx: EntityManager, id: string, remissId?: string): Promise<Recipient> {
  const row = await tx.findOne(Recipient, {
    where: remissId ? { id, remissId } : { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!row) throw recipientNotFound();
  return row;
}
