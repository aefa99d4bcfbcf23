import type { RenderedMail } from '@yttra/mail';
import type { EntityManager } from 'typeorm';
import { type Recipient, RemissDocument, type ChangeTold, type Remiss } from '../model';
import { documentChangedMail, dueDateMovedMail, removedMail, withdrawnMail, type RoundFacts } from './round-mails';

/** What a body is told after it has been asked. */
export type Notice = 'changed' | 'withdrawn' | 'removed';

export interface Asked {
  remiss: Remiss;
  recipient: Recipient;
  now: Date;
}

/** A notice as it holds now, whether it goes by mail or by post; null when there is nothing to say any more. */
export async function noticeMail(
  tx: EntityManager,
  notice: Notice,
  asked: Asked,
  told: ChangeTold | null,
): Promise<RenderedMail | null> {
  const { remiss, recipient } = asked;
  const round = roundFacts(asked);
  const hasAnswered = recipient.currentResponseId !== null;
  if (notice === 'removed')
    return recipient.removedAt && removedMail(round, recipient.removedReason ?? '', recipient.lastDay);
  if (recipient.removedAt) return null;
  if (notice === 'withdrawn') return withdrawnMail(round, remiss.withdrawnReason ?? '', recipient.lastDay, hasAnswered);
  if (remiss.status !== 'issued' || !told) return null;
  if (told.what === 'due_date') return dueDateMovedMail(round, told.from, recipient.lastDay);
  const document = await tx.findOneBy(RemissDocument, { id: told.documentId });
  return document && documentChangedMail(round, document, hasAnswered ? null : recipient.lastDay);
}

export const roundFacts = ({ remiss: { title, caseNumber, unit, contact }, recipient, now }: Asked): RoundFacts => ({
  recipientId: recipient.id,
  body: recipient.bodyName,
  title,
  caseNumber,
  unit,
  contact,
  now,
});
