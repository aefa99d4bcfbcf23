import { addDays, longDay, type FieldError, type LocalDate } from '@yttra/platform';

export interface ExtensionFacts {
  /** The recipient's own last day as it stands. */
  dueDate: LocalDate;
  today: LocalDate;
  /** Kommunstyrelsen's meeting with the case, where it is planned. */
  boardMeeting: { date: LocalDate; agendaCutoff: LocalDate | null } | null;
}

/**
 * What is wrong with a day that is asked for or given: an extension only ever moves the last day forward, and not into
 * the past.
 */
export function extensionFaults(until: LocalDate, { dueDate, today }: ExtensionFacts, field = 'until'): FieldError[] {
  const yesterday = addDays(today, -1);
  const after = dueDate > yesterday ? dueDate : yesterday;
  return until > after
    ? []
    : [{ field, message: `Välj en dag efter ${longDay(after)}.`, allowed: `${addDays(after, 1)} eller senare` }];
}

/** What the officer should know before giving the day; it never stops it. */
export function extensionWarnings(until: LocalDate, { boardMeeting }: ExtensionFacts): string[] {
  if (!boardMeeting) return [];
  const { date, agendaCutoff } = boardMeeting;
  if (until >= date) return [`Dagen ligger efter kommunstyrelsens sammanträde ${longDay(date)}.`];
  if (agendaCutoff && until >= agendaCutoff)
    return [`Dagen ligger efter kommunstyrelsens handlingsstopp ${longDay(agendaCutoff)}.`];
  return [];
}
