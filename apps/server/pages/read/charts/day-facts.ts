import { localDate, type LocalDate } from '@yttra/platform';
import type { DayFacts } from '@yttra/summary';
import type { ReadRound } from '../round/read-round';

/** A reminder that has been handed over. */
export interface Reminded {
  recipientId: string;
  on: LocalDate;
}

/** When each body answered and was reminded. */
export function dayFactsOf({ remiss, rows }: ReadRound, reminded: readonly Reminded[]): DayFacts {
  const sent = new Map<LocalDate, number>();
  for (const { on } of reminded) sent.set(on, (sent.get(on) ?? 0) + 1);
  return {
    issuedOn: localDate(remiss.issuedAt!),
    dueDate: remiss.dueDate!,
    bodies: rows.map(({ recipientId, receivedAt }) => ({
      answeredOn: receivedAt && localDate(receivedAt),
      remindedOn: reminded.filter((one) => one.recipientId === recipientId).map(({ on }) => on),
    })),
    reminders: [...sent].map(([date, count]) => ({ date, sent: count })),
  };
}
