import { localDate } from '@yttra/platform';

/**
 * A number that can be read over the telephone: the day it came, then six digits, in groups of two and three. It is made of the answer's
 * own id, so the same on every copy; two of one day are alike once in a million.
 */
export function receiptNumber({ id, receivedAt }: { id: string; receivedAt: Date }): string {
  const [year, month, day] = localDate(receivedAt).split('-');
  const digits = (Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) % 1_000_000).toString().padStart(6, '0');
  return `${year!.slice(2)}${month}${day}-${digits.slice(0, 3)}-${digits.slice(3)}`;
}
