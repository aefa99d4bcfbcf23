/**
 * @typedef {{ id: string, from: string, to: string[], subject: string, date: string, messageId: string, receivedAt:
 * string }} Summary
 * @typedef {{ filename: string, contentType: string, size: number, content: Buffer }} Attachment
 * @typedef {Summary & { headers: { name: string, value: string }[], text: string, html: string, attachments:
 * Attachment[] }} Message
 */

/**
 * The parser is loaded with the first mail that somebody reads, not at the start.
 * @param {Buffer} raw
 */
async function parsed(raw) {
  const { simpleParser } = await import('mailparser');
  return simpleParser(raw);
}

/** @param {Buffer} raw */
function headOf(raw) {
  const end = raw.indexOf('\r\n\r\n');
  return end < 0 ? raw : raw.subarray(0, end + 4);
}

/**
 * @param {import('mailparser').ParsedMail} mail
 * @param {string} id
 * @param {import('./mail-store.mjs').Envelope | undefined} envelope
 * @returns {Summary}
 */
function summarise(mail, id, envelope) {
  const receivedAt = envelope?.receivedAt ?? '';
  return {
    id,
    from: mail.from?.text ?? envelope?.from ?? '',
    to: envelope?.to ?? [],
    subject: mail.subject ?? '',
    date: mail.date?.toISOString() ?? receivedAt,
    messageId: mail.messageId ?? '',
    receivedAt,
  };
}

/**
 * Reads kept mail. What a list shows of a message is read once and remembered: kept messages never change.
 * @param {import('./mail-store.mjs').MailStore} store
 */
export function mailReader(store) {
  /** @type {Map<string, Summary>} */
  const known = new Map();

  return {
    /**
     * Newest first by the message's own date, which on a stack with a movable clock is not the machine's.
     * @param {{ recipient?: string }} [filter] part of a recipient's address
     */
    async list({ recipient = '' } = {}) {
      for (const id of store.ids()) {
        if (known.has(id)) continue;
        known.set(id, summarise(await parsed(headOf(store.rawHead(id))), id, store.envelope(id)));
      }
      const wanted = recipient.trim().toLowerCase();
      return [...known.values()]
        .filter(({ to }) => to.some((address) => address.toLowerCase().includes(wanted)))
        .sort((a, b) => b.date.localeCompare(a.date) || Number(b.id) - Number(a.id));
    },
    /**
     * @param {string} id
     * @returns {Promise<Message | undefined>}
     */
    async message(id) {
      const raw = store.raw(id);
      if (!raw) return undefined;
      const mail = await parsed(raw);
      return {
        ...summarise(mail, id, store.envelope(id)),
        headers: mail.headerLines.map(({ key, line }) => ({
          name: key,
          value: line.slice(line.indexOf(':') + 1).trim(),
        })),
        text: mail.text ?? '',
        html: mail.html || '',
        attachments: mail.attachments.map(({ filename, contentType, size, content }, index) => ({
          filename: filename ?? `bilaga-${index + 1}`,
          contentType,
          size,
          content,
        })),
      };
    },
    /** @param {string} id */
    raw: (id) => store.raw(id),
  };
}
