import MailComposer from 'nodemailer/lib/mail-composer';
import { canariesIn } from './judge';

const CANARY = 'kanariefågel-12-0123456789abcdef';
/** So that a line of a mail ends within it, wherever that is. */
const SENTENCES = Array.from({ length: 90 }, (_none, index) => `${'å'.repeat(index)} ${CANARY}`).join(' ');

describe('words of drafts in mails', () => {
  it.each([
    ['in a text', { text: SENTENCES }],
    ['in a page', { html: `<p>${SENTENCES}</p>` }],
    ['in a text in base 64', { text: SENTENCES, textEncoding: 'base64' as const }],
    ['in a file that comes with it', { text: 'Se bilagan.', attachments: [{ filename: 'a.txt', content: SENTENCES }] }],
  ])('are found %s, as the mail is sent', async (_where, mail) => {
    const raw = await new MailComposer({ from: 'a@example.se', to: 'b@example.se', ...mail }).compile().build();
    expect(canariesIn(raw.toString('latin1')).filter((word) => word === CANARY)).toHaveLength(90);
  });

  it('are none where there are none', () => {
    expect(canariesIn('Subject: Påminnelse\r\n\r\nKanariefågel 12 är en fågel.\r\n')).toEqual([]);
  });
});
