import { DomainError, parseLocalDate } from '@yttra/platform';

/** True for a day that exists, written 2022-12-14. */
export function isDay(written: string): boolean {
  try {
    parseLocalDate(written);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
