import { asLocalDate, inStockholm, localDate, type LocalDate } from '../../platform/local-time';

/** When a calendar says that something is: the Swedish day, and the minute of that day where it has one. */
export interface CalendarTime {
  day: LocalDate;
  minute: number | null;
  /** In UTC, so late that a series may change day with the summer time. */
  nearMidnight: boolean;
}

const TIME =
  /^(\d{4})(-?)(\d{2})\2(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
const UTC = new Set(['UTC', 'GMT', 'ETC/UTC', 'ETC/GMT', 'ZULU']);
const MINUTE = 60_000;

/**
 * Reads 20261214, 20261214T130000, the same with Z or an offset, and ISO's forms with hyphens and colons. Times in UTC
 * become Swedish ones; others are what their wall clock shows, whatever the zone is called. Null when there is no such
 * time.
 */
export function readCalendarTime(value: string, zone: string): CalendarTime | null {
  const [, year, , month, day, hour, minute, second, offset] = TIME.exec(value.trim()) ?? [];
  const written = asLocalDate(`${year}-${month}-${day}`);
  if (!written || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 60) return null;
  if (hour === undefined) return { day: written, minute: null, nearMidnight: false };
  const shift = offset ?? (UTC.has(zone.toUpperCase()) ? 'Z' : undefined);
  if (shift === undefined) return { day: written, minute: Number(hour) * 60 + Number(minute), nearMidnight: false };
  const instant = new Date(Date.parse(`${written}T${hour}:${minute}:00Z`) - minutesOf(shift) * MINUTE);
  const at = inStockholm(instant);
  return { day: localDate(instant), minute: at.hour * 60 + at.minute, nearMidnight: at.hour < 3 };
}

function minutesOf(offset: string): number {
  if (offset === 'Z') return 0;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(-2))];
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
