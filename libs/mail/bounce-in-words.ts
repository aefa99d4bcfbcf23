import type { ParsedMail } from 'mailparser';
import type { Bounce } from './bounce';

const DAEMON = /^(mailer-daemon|postmaster|microsoftexchange[0-9a-f]{32})@/i;
/** "550 5.1.1", "#550 5.1.10", "#5.1.1": as mail servers write it, and no number of a version or a network. */
const REFUSED = /(?:(?<!\d)5\d{2}[ -]#?|#)(5\.\d{1,3}\.\d{1,3})(?![\d.]*\d)[^\n]{0,300}/;
const PASSING = /(?:(?<!\d)4\d{2}[ -]#?|#)4\.\d{1,3}\.\d{1,3}(?!\d)/;
const ADDRESS = /[^\s<>()[\]:;,"'@]{1,64}@[^\s<>()[\]:;,"'@]{1,253}/g;
const MESSAGE_ID = /message-id:\s{0,9}(<[^<>\s]{1,300}>)/gi;
const LONGEST = 100_000;
const MOST = 10;

/**
 * A failure that a mail server tells in words, without a report: an older Exchange does. It has to come from the
 * server's own mailbox, name a refusal for good by its number, and name the mail by its id, which nobody knows who has
 * not had it in hand; whose address it was is asked where the id is looked up.
 */
export function bouncesInWords(mail: ParsedMail, knownIds: readonly string[]): Bounce[] {
  if (!DAEMON.test(mail.from?.value[0]?.address ?? '')) return [];
  const text = (mail.text ?? '').slice(0, LONGEST);
  const [diagnostic, status] = REFUSED.exec(text) ?? [];
  const messageIds = [...knownIds, ...[...text.matchAll(MESSAGE_ID)].map(([, id]) => id!)].slice(0, MOST);
  if (!diagnostic || !status || messageIds.length === 0 || PASSING.test(text)) return [];
  const addresses = new Set(
    text
      .replaceAll(MESSAGE_ID, '')
      .match(ADDRESS)
      ?.map((one) => one.replace(/\.$/, '')),
  );
  return [...addresses].slice(0, MOST).map((address) => ({ messageIds, address, status, diagnostic }));
}
