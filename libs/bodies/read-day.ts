import { asLocalDate, type LocalDate } from '../platform/local-time';

/** A day from what someone wrote, `2022-11-16` or a spreadsheet's `2022-11-16 00:00:00`; null when there is no such day. */
export function readDay(written: string): LocalDate | null {
  return asLocalDate(written.trim().replace(/[ T]00:00(:00)?$/, ''));
}
