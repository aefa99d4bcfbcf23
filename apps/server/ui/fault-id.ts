import { dayWritten, type SentFields } from '../http/form-body';
import { fieldId } from './field-frame';

/** Where a fault leads: to the field, of a date to the part that is wrong. */
export function faultId(field: string, written: SentFields | null): string {
  const read = written && dayWritten(written, field);
  return read && 'part' in read && read.part !== 'day' ? `${fieldId(field)}-${read.part}` : fieldId(field);
}
