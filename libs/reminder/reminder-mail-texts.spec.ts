import type { MailBlock, RenderedMail } from '@yttra/mail';
import { decisionRequestText } from './decision-request-text';
import { silentBodiesText } from './silent-bodies-text';

const words = ({ subject, blocks }: RenderedMail) =>
  [
    subject,
    ...blocks.flatMap((b: MailBlock) => (b.kind === 'paragraph' ? [b.text] : b.kind === 'bullets' ? b.items : [])),
  ].join('\n');

describe('asking for the decision behind a preliminary answer', () => {
  const facts = {
    title: 'Riktlinjen',
    caseNumber: 'KS/2022:1',
    contact: { name: 'Ett' },
    recipientId: 'r1',
    bodyName: 'Socialnämnden',
  };

  test.each([
    ['nämnd', 'Fyll i paragraf och protokollsutdrag: Riktlinjen'],
    ['bolagsstyrelse', 'Fyll i beslutspunkt och protokollsutdrag: Riktlinjen'],
    ['kommunalförbund', 'Fyll i paragraf och protokollsutdrag: Riktlinjen'],
    ['extern', 'Fyll i beslutet: Riktlinjen'],
  ] as const)('%s: %s', (bodyKind, subject) => {
    const mail = decisionRequestText({ ...facts, bodyKind });
    expect(mail.subject).toBe(subject);
    expect(words(mail)).toContain('Svaret är preliminärt till dess.');
    expect(mail.foot?.path).toBe('/svara/r1/komplettera');
  });
});

describe('telling the officer who has not answered', () => {
  const facts = {
    remissId: 'm1',
    title: 'Riktlinjen',
    caseNumber: 'KS/2022:1',
    dueDate: '2023-01-04',
    silent: ['Kulturnämnden', 'Socialnämnden'],
    extended: [],
    nextReminder: new Date('2023-01-09T07:00:00Z'),
  };

  test('names, and the next reminder', () => {
    expect(words(silentBodiesText(facts))).toBe(
      [
        '2 instanser har inte svarat: Riktlinjen',
        'Sista svarsdag var onsdag 4 januari 2023. De här har inte svarat:',
        'Kulturnämnden',
        'Socialnämnden',
        'Nästa påminnelse går måndag 9 januari 2023 kl. 08.00.',
      ].join('\n'),
    );
  });

  test('one body, one with more time, and no reminder left', () => {
    const mail = silentBodiesText({
      ...facts,
      silent: ['Kulturnämnden'],
      extended: [{ body: 'Energi AB', lastDay: '2023-01-18' }],
      nextReminder: null,
    });
    expect(mail.subject).toBe('1 instans har inte svarat: Riktlinjen');
    expect(words(mail)).toContain('Energi AB till onsdag 18 januari 2023');
    expect(words(mail)).toContain('Fler påminnelser går inte av sig själva.');
  });
});
