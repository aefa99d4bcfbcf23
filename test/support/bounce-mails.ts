/** What a mail server writes of a mail that it could not deliver (RFC 3464), for tests. */
export interface BounceFacts {
  messageId: string;
  address: string;
  action?: string;
  status?: string;
  /**
   * What of the mail comes back: all of it, its headers, nothing but the id that the report answers, or that of the
   * envelope.
   */
  returned?: 'whole' | 'headers' | 'nothing' | 'envelope';
  /** As the mail server was given it, in xtext. */
  envelopeId?: string;
}

const crlf = (lines: string[]): string => lines.join('\r\n');

export function bounceMail({
  messageId,
  address,
  action = 'failed',
  status = '5.1.1',
  returned = 'headers',
  envelopeId = messageId,
}: BounceFacts): string {
  const headers = ['From: yttra@example.se', `To: ${address}`, 'Subject: Remiss', `Message-ID: ${messageId}`];
  const parts = {
    whole: ['--gräns', 'Content-Type: message/rfc822', '', ...headers, '', 'Hej', ''],
    headers: ['--gräns', 'Content-Type: text/rfc822-headers', '', ...headers, ''],
    nothing: [],
    envelope: [],
  }[returned].map((line) => line.replace('gräns', 'grans'));
  return crlf([
    'From: MAILER-DAEMON@mx.example.se',
    'To: yttra@example.se',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    ...(returned === 'nothing' ? [`In-Reply-To: ${messageId}`] : []),
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="grans"',
    '',
    '--grans',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Your message could not be delivered.',
    '--grans',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.se',
    ...(returned === 'envelope' ? [`Original-Envelope-Id: ${envelopeId}`] : []),
    '',
    `Final-Recipient: rfc822; ${address}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 5.1.1 no such',
    ' user here',
    '',
    ...parts,
    '--grans--',
    '',
  ]);
}

/** As an older Exchange says it: in words, with the mail's headers as text. */
export const bounceInWords = (
  { messageId, address, status = '5.1.1' }: BounceFacts,
  from = 'postmaster@mx.example.se',
) =>
  crlf([
    `From: Microsoft Exchange <${from}>`,
    'To: yttra@example.se',
    'Subject: Undeliverable: Remiss',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Delivery has failed to these recipients: ${address}`,
    `#${status.startsWith('5') ? 550 : 450} ${status} RESOLVER.ADR.RecipNotFound; not found ##`,
    '',
    'Original message headers:',
    'Received: from mx.example.se (192.0.2.1) by mx.example.se with ESMTP id 15.20.5.1',
    `Message-ID: ${messageId}`,
    '',
  ]);

/** Somebody is away: no report. */
export const autoReply = (messageId: string, address: string): string =>
  crlf([
    `From: ${address}`,
    'To: yttra@example.se',
    'Subject: Frånvarande',
    'Auto-Submitted: auto-replied',
    `In-Reply-To: ${messageId}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Status: 5.1.1',
    'Action: failed',
    '',
  ]);
