import { simpleParser, type ParsedMail } from 'mailparser';
import { bouncesInWords } from './bounce-in-words';
import type { Bounce } from './bounce';

const MOST = 10;
const MOST_IDS = 20;
const LONGEST = 500;

/**
 * What a delivery status notification (RFC 3464) says was refused for good, or a mail server in words of its own. Empty
 * for all else: an automatic reply, a delay, a receipt. It is read in a child: a stranger wrote it.
 */
export async function readBounces(raw: Buffer): Promise<Bounce[]> {
  const mail = await simpleParser(raw, { keepDeliveryStatus: true, skipHtmlToText: true, skipTextToHtml: true });
  const type = mail.headers.get('content-type') as { value?: string; params?: Record<string, string> } | undefined;
  const isReport = type?.value === 'multipart/report' && /^delivery-status$/i.test(type.params?.['report-type'] ?? '');
  if (type?.value !== 'multipart/report') return bouncesInWords(mail, idsIn(mail));
  const groups = isReport ? statusOf(mail) : [];
  const messageIds = [...envelopeIds(groups), ...(isReport ? idsIn(mail) : [])].slice(0, MOST_IDS);
  if (messageIds.length === 0) return [];
  return groups
    .filter((fields) => fields.get('action')?.toLowerCase() === 'failed')
    .map((fields) => ({
      messageIds,
      address: addressIn(fields.get('original-recipient') ?? fields.get('final-recipient') ?? ''),
      status: /\b5\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0] ?? '',
      diagnostic: (fields.get('diagnostic-code') ?? '').slice(0, LONGEST),
    }))
    .filter(({ address, status }) => address !== '' && status !== '')
    .slice(0, MOST);
}

/** The report's groups of fields: the first is about the message, each other about one recipient. */
function statusOf({ attachments }: ParsedMail): Map<string, string>[] {
  const report = attachments.find(({ contentType }) => contentType === 'message/delivery-status');
  const text = report?.content.toString('utf8') ?? '';
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/)
    .map((group) => fieldsIn(group));
}

function fieldsIn(group: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of group.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}

/** "rfc822; namn@example.se" */
const addressIn = (field: string): string => field.slice(field.indexOf(';') + 1).trim().replace(/^<|>$/g, '').slice(0, LONGEST); // prettier-ignore

/** What the mail was handed over with, as xtext (RFC 3461): "+3D" is a sign by its number. */
function envelopeIds(groups: readonly Map<string, string>[]): string[] {
  const written = groups[0]?.get('original-envelope-id') ?? '';
  const id = written.replace(/\+([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return /^<[^<>\s]{1,300}>$/.test(id) ? [id] : [];
}

/** Of the mail that comes back with the report, or only its headers; and what the report says that it answers. */
function idsIn(mail: ParsedMail): string[] {
  const returned = mail.attachments.filter(({ contentType }) => /^(message\/rfc822|text\/rfc822-headers)$/.test(contentType)); // prettier-ignore
  const own = returned.flatMap(({ content }) => {
    const [headers = ''] = content.toString('latin1').split(/\r?\n\r?\n/, 1);
    return /^message-id:\s*(<[^<>\s]{1,300}>)/im.exec(headers)?.[1] ?? [];
  });
  return [...own, mail.inReplyTo ?? [], mail.references ?? []].flat().slice(0, MOST_IDS);
}
