import { extensionThatCounts, isAfterLastDay, recipientStatus, recipientStatusText } from './recipient-status';
import type { Recipient } from './recipient.entity';
import type { RecipientView } from './remiss-view';

/** What is told of a recipient outside its lib. When it acknowledged is not among it. */
export function recipientView(row: Recipient, endedAt: Date | null, now: Date): RecipientView {
  const answer =
    row.currentResponseId && row.answerKind && row.answeredAt
      ? {
          responseId: row.currentResponseId,
          kind: row.answerKind,
          preliminary: row.preliminary,
          receivedAt: row.answeredAt,
          late: isAfterLastDay(row.answeredAt, row.lastDay),
        }
      : null;
  const status = recipientStatus(
    {
      endedAt,
      lastDay: row.lastDay,
      extendedTo: row.extendedTo,
      removed: row.removedAt !== null,
      acknowledged: row.acknowledgedAt !== null,
      draftBegun: row.draftBegun,
      extensionRequested: row.extensionRequested,
      answer,
    },
    now,
  );
  return {
    id: row.id,
    remissId: row.remissId,
    bodyId: row.bodyId,
    body: row.bodyName,
    kind: row.bodyKind,
    email: row.email,
    guestEmail: row.guestEmail,
    registrarEmail: row.registrarEmail,
    broughtBy: row.broughtBy,
    ownInitiative: row.ownInitiative,
    part: row.part,
    dueDate: row.dueDate,
    extendedTo: extensionThatCounts(row),
    lastDay: row.lastDay,
    addedAt: row.addedAt,
    addedLater: row.addedLater,
    removedAt: row.removedAt,
    removedReason: row.removedReason,
    acknowledged: row.acknowledgedAt !== null,
    status,
    statusText: recipientStatusText(status, row.extendedTo),
    extensionRequested: row.extensionRequested,
    answer,
    lateInclusion: row.lateIncluded === null ? null : { include: row.lateIncluded, reason: row.lateReason },
  };
}
