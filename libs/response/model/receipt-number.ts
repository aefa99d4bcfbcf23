import { asLocalDate, localDate, type LocalDate } from '@yttra/platform';

/**
 * A number that can be read over the telephone: the day it came, then six digits, in groups of two and three. It is
 * made of the answer's own id, so the same on every copy; two of one day are alike once in a million.
 */
export function receiptNumber({ id, receivedAt }: { id: string; receivedAt: Date }): string {
  const [year, month, day] = localDate(receivedAt).split('-');
  const digits = (Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) % 1_000_000).toString().padStart(6, '0');
  return `${year!.slice(2)}${month}${day}-${digits.slice(0, 3)}-${digits.slice(3)}`;
}

/**
 * A receipt's number as somebody has written it, with or without its hyphens, and the day it names; null for other
 * words.
 */
export function readReceiptNumber(written: string): { number: string; on: LocalDate } | null {
  const digits = written.replace(/[\s\p{Pd}]/gu, '');
  const [, year, month, day, first, last] = /^(\d\d)(\d\d)(\d\d)(\d{3})(\d{3})$/.exec(digits) ?? [];
  const on = asLocalDate(`20${year}-${month}-${day}`);
  return on ? { number: `${year}${month}${day}-${first}-${last}`, on } : null;
}
