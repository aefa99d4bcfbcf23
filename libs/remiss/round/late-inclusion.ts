import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { checked, peopleText, type LocalDate, type TextNotice } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import {
  isAfterLastDay,
  lockedRecipient,
  Recipient,
  RemissReader,
  type RecipientView,
  recipientConflict,
} from '../model';

/** As it is asked for. */
export const lateDecision = z
  .strictObject({ include: z.boolean(), reason: z.string().max(2000).nullish() })
  .refine(({ include, reason }) => include || Boolean(reason?.trim()), {
    path: ['reason'],
    message: 'Skriv ett skäl. Nämnden ska kunna se varför.',
  });

/** Whether an answer from outside the round goes into the summary. It is received, kept and shown either way. */
@Injectable()
export class LateInclusion {
  constructor(
    private readonly reader: RemissReader,
    private readonly audit: AuditLog,
  ) {}

  /** Errors: invalid_input, remiss.not_found, remiss.recipient_not_found, remiss.no_answer, remiss.in_time. */
  async decide(
    tx: EntityManager,
    by: string,
    remissId: string,
    recipientId: string,
    wanted: { include: boolean; reason?: string | null },
  ): Promise<{ recipient: RecipientView; notices: TextNotice[] }> {
    const { value, notices } = peopleText(wanted);
    const { include, reason = null } = checked(lateDecision, value);
    const remiss = await this.reader.get(tx, remissId);
    const recipient = await lockedRecipient(tx, recipientId, remissId);
    if (!recipient.answeredAt) throw recipientConflict('no_answer', `${recipient.bodyName} har inte svarat.`);
    if (!isOutsideRound({ ...recipient, closedAt: remiss.closedAt, withdrawnAt: remiss.withdrawnAt }))
      throw recipientConflict('in_time', `Svaret från ${recipient.bodyName} kom i tid och är med i sammanställningen.`);
    await tx.update(Recipient, { id: recipientId }, { lateIncluded: include, lateReason: reason });
    await this.audit.append(
      tx,
      { remiss: remissId },
      { type: 'recipient.late_judged', by, recipient: recipientId, include, reason },
    );
    return { recipient: await this.reader.recipient(tx, recipientId), notices };
  }
}

/** When an answer came, and the ends that it may have come after. */
export interface RoundEnds {
  answeredAt: Date | null;
  lastDay: LocalDate;
  removedAt: Date | null;
  closedAt: Date | null;
  withdrawnAt: Date | null;
}

/** Late by its own last day, or received after the remiss was closed or withdrawn, or after the body was removed. */
export function isOutsideRound({ answeredAt, lastDay, removedAt, closedAt, withdrawnAt }: RoundEnds): boolean {
  if (answeredAt === null) return false;
  const after = (moment: Date | null) => moment !== null && answeredAt >= moment;
  return isAfterLastDay(answeredAt, lastDay) || after(closedAt) || after(withdrawnAt) || after(removedAt);
}
