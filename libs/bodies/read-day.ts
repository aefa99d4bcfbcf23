import { DomainError, parseLocalDate, type LocalDate } from '@yttra/platform';

/** A day from what someone wrote, `2022-11-16` or a spreadsheet's `2022-11-16 00:00:00`; null when there is no such day. */
export function readDay(written: string): LocalDate | null {
  try {
    return parseLocalDate(written.trim().replace(/[ T]00:00(:00)?$/, ''));
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
