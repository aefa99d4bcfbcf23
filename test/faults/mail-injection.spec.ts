import fc from 'fast-check';
import { bullets, facts, paragraph, quotation } from '@yttra/mail';
import { mailRig, parsed, type MailRig } from '../support/mail-rig';

let rig: MailRig;
beforeAll(async () => (rig = await mailRig()));
afterAll(() => rig.close());

const HEADERS = [
  'from',
  'to',
  'reply-to',
  'subject',
  'message-id',
  'date',
  'auto-submitted',
  'x-auto-response-suppress',
  'mime-version',
  'content-type',
];

/** Text as somebody might paste it to become a header, a command or markup. */
const evil = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\r\n',
        '\n',
        '\r',
        '\r\n\r\n',
        '\r\n.\r\n',
        'Bcc: a@example.se',
        'RCPT TO:<b@example.se>',
        '<img src=x onerror=a()>',
        '"',
        '%00',
        '\u0000',
        '\u2028',
      ),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

test('whatever a person wrote becomes neither header, recipient, command nor markup', async () => {
  let subject = '';
  let text = '';
  rig.renderers['evil'] = () =>
    Promise.resolve({
      subject,
      blocks: [paragraph(text), bullets([text]), facts({ [text]: text }), quotation(text)],
      foot: { contact: { name: text, phone: text }, caseNumber: text },
      attachments: [{ filename: text, contentType: 'text/plain', content: 'x' }],
    });
  const worker = rig.worker();
  await fc.assert(
    fc.asyncProperty(evil, evil, async (someSubject, someText) => {
      [subject, text] = [someSubject, someText];
      rig.sink.received.length = 0;
      rig.sink.commands.length = 0;
      const id = await rig.queue({ kind: 'evil', replyTo: text });
      await worker.run(id);
      expect(rig.sink.received).toHaveLength(1);
      expect(rig.sink.commands.filter((line) => /^RCPT/i.test(line))).toHaveLength(1);
      const mail = await parsed(rig.sink.received[0]!);
      expect([...mail.headers.keys()].filter((name) => !HEADERS.includes(name))).toEqual([]);
      expect(mail.to).toMatchObject({ text: 'namnden@example.se' });
      expect(mail.html).not.toMatch(/<img/);
      expect(mail.attachments).toHaveLength(1);
    }),
    { numRuns: 60 },
  );
});
