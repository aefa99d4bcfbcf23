import { isoStockholm, localDate, type LocalDate } from '@yttra/platform';
import { roundEnd } from '@yttra/remiss';
import type { Participant } from './snapshot-facts';
import { isLate } from './counted-response';
import type { SnapshotRecipient, Status } from './snapshot';
import type { RecipientInput, RemissInput, ResponseInput } from './summary-input';

/** One row of the participation matrix. */
export function recipientRow(
  { recipient, counted }: Participant,
  remiss: RemissInput,
  today: LocalDate,
): SnapshotRecipient {
  const response = counted?.response ?? null;
  const day = (moment: Date | null) => moment && localDate(moment);
  const at = (moment: Date | null | undefined) => (moment ? isoStockholm(moment) : null);
  return {
    body: recipient.body,
    kind: recipient.kind,
    status: response ? statusOf(response) : unanswered(recipient, remiss, today),
    stance: response?.kind === 'statement' ? (response.stance ?? 'no_stance') : null,
    basis: response?.basis ?? null,
    receivedAt: at(response?.receivedAt),
    late: counted?.late ?? false,
    extendedTo: recipient.extension?.state === 'granted' ? recipient.extension.until : null,
    caseNumber: response?.caseNumber ?? null,
    decision: response?.decision ?? null,
    reminders: recipient.reminders.map(({ step, sentAt }) => ({ step, sentAt: isoStockholm(sentAt) })),
    lastDay: recipient.lastDay,
    included: counted?.included ?? false,
    outsideRound: counted?.outsideRound ?? null,
    inclusion: recipient.inclusion,
    registration: response?.registration ? registrationOf(response.registration) : null,
    acknowledged: recipient.acknowledged,
    part: recipient.part,
    addedOn: day(recipient.addedAt),
    removedOn: day(recipient.removedAt),
    extension: recipient.extension?.state ?? null,
    versions: versionsOf(recipient, response),
  };
}

/** A body is silent only when its own time has run out. */
function unanswered({ lastDay }: RecipientInput, remiss: RemissInput, today: LocalDate): Status {
  const endedAt = roundEnd(remiss);
  if (lastDay < (endedAt ? localDate(endedAt) : today)) return 'silent';
  return endedAt ? 'cut_short' : 'waiting';
}

function registrationOf({ registeredAt, ...rest }: NonNullable<ResponseInput['registration']>) {
  return { ...rest, registeredOn: localDate(registeredAt) };
}

/** As everywhere else: whatever rests on a decision that is still to come is preliminary. */
const statusOf = ({ kind, basis }: ResponseInput): Status => (basis === 'preliminary' ? 'preliminary' : kind);

function versionsOf(recipient: RecipientInput, counted: ResponseInput | null): SnapshotRecipient['versions'] {
  return [...recipient.responses]
    .sort((a, b) => a.version - b.version)
    .map((response) => ({
      number: response.version,
      kind: response.kind,
      receivedAt: isoStockholm(response.receivedAt),
      late: isLate(recipient, response),
      counts: response === counted,
      voided: response.voided,
      recalled: response.recalled,
    }));
}
