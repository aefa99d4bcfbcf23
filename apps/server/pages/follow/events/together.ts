import type { LoggedEvent } from '@yttra/audit';

/** Reminders that went at one time, which the log has one for each body. */
export interface SentTogether {
  step: string;
  recipients: string[];
}

interface EventLine {
  first: LoggedEvent;
  /** Set where the line stands for more than one. */
  together: SentTogether | null;
}

/** Up to the minute, as the log writes its moments. */
const minuteOf = ({ at }: LoggedEvent): string => at.slice(0, '2022-12-21T07:00'.length);

/**
 * The events as lines: reminders of one step that stand beside each other and went in one minute are one line. Pure.
 */
export function eventLines(events: readonly LoggedEvent[]): EventLine[] {
  const lines: EventLine[] = [];
  for (const logged of events) {
    const { event } = logged;
    const last = lines.at(-1);
    const before = last?.first.event;
    if (
      last &&
      event.type === 'reminder.sent' &&
      before?.type === 'reminder.sent' &&
      before.step === event.step &&
      minuteOf(last.first) === minuteOf(logged)
    ) {
      last.together ??= { step: event.step, recipients: [before.recipient] };
      last.together.recipients.push(event.recipient);
    } else lines.push({ first: logged, together: null });
  }
  return lines;
}
