import type { MailReason, MailState } from './mail-state';

/** What the status page says of a mail: one word everywhere. Never "levererat" or "läst": that nobody knows. */
export type DeliveryWord =
  'waiting' | 'retrying' | 'handed_over' | 'address_unknown' | 'technical_error' | 'unclear' | 'obsolete';

/** The Swedish of each word. */
export const DELIVERY_LABELS: Readonly<Record<DeliveryWord, string>> = {
  waiting: 'Väntar',
  retrying: 'Försöker igen',
  handed_over: 'Överlämnat',
  address_unknown: 'Adressen finns inte',
  technical_error: 'Tekniskt fel',
  unclear: 'Oklart om det gick iväg',
  obsolete: 'Inte längre aktuellt',
};

/**
 * The word for a mail's state; `attempts` are those that have ended. One sent again is as it was until the server has
 * answered.
 */
export function deliveryWord(mail: { state: MailState; reason: MailReason | null; attempts: number }): DeliveryWord {
  switch (mail.state) {
    case 'waiting':
      if (mail.reason === 'address_unknown') return 'address_unknown';
      return mail.attempts > 0 ? 'retrying' : 'waiting';
    case 'sending':
      return mail.attempts > 1 ? 'retrying' : 'waiting';
    case 'handed_over':
      return 'handed_over';
    case 'ambiguous':
      return 'unclear';
    case 'failed':
      return mail.reason === 'address_unknown' ? 'address_unknown' : 'technical_error';
    case 'cancelled':
      return 'obsolete';
  }
}
