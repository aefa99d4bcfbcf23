import { asksOf, invitationMail, type InvitationFacts } from './invitation-mail';
import {
  documentChangedMail,
  dueDateMovedMail,
  notIssuedMail,
  registrarMail,
  bouncedMail,
  removedMail,
  withdrawnMail,
} from './round-mails';
import { reportedMail } from './reported-mail';
import type { RemissView } from '../model';
import type { MailBlock, RenderedMail } from '@yttra/mail';

const now = new Date('2022-10-24T09:00:00+02:00');
const round = {
  recipientId: 'rid',
  body: 'Socialnämnden',
  title: 'Riktlinje för kvalitetsutveckling',
  caseNumber: 'KSKF/2022:195',
  unit: 'Kommunledningskontoret',
  contact: { name: 'Handläggare Ett', email: 'klk@example.se', phone: '016-000 00 00' },
  now,
};
const invitation = (given: Partial<InvitationFacts> = {}): RenderedMail =>
  invitationMail({
    ...round,
    kind: 'nämnd',
    part: null,
    lastDay: '2023-01-04',
    letter: null,
    questions: 3,
    meeting: { date: '2022-12-14', agendaCutoff: '2022-11-29' },
    asks: [],
    entry: 'account',
    ...given,
  });

const readAloud = ({ subject, blocks }: RenderedMail): string => [subject, ...blocks.map(aloud)].join('\n');

function aloud(block: MailBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'quotation':
      return `> ${block.text}`;
    case 'bullets':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'action':
      return `[${block.text}] ${block.path}`;
    case 'code':
      return block.code;
  }
}

test('the invitation, read aloud', () => {
  expect(readAloud(invitation())).toBe(
    [
      'Remiss: Riktlinje för kvalitetsutveckling – svara senast onsdag 4 januari 2023',
      'Kommunledningskontoret vill ha svar från Socialnämnden på 3 frågor om ”Riktlinje för kvalitetsutveckling”.',
      'Svara senast: onsdag 4 januari 2023, till kl. 24.00',
      'Sammanträde i tid: onsdag 14 december 2022, handlingsstopp tisdag 29 november 2022',
      '[Logga in och bekräfta att ni har fått remissen] /svara/rid',
      'Har ni inget att säga? Då räcker ett av de här svaren:',
      '[Svara ingen erinran] /svara/rid/ingen-erinran',
      '[Avstå från att svara] /svara/rid/avsta',
    ].join('\n'),
  );
});

test('it carries the last day as a calendar file, and says whom to ask', () => {
  const { attachments, foot } = invitation();
  const [ics] = attachments ?? [];
  expect(ics?.filename).toBe('sista-svarsdag.ics');
  expect(String(ics?.content)).toContain('DTSTART;VALUE=DATE:20230104');
  expect(foot).toEqual({ path: '/svara/rid', contact: round.contact, caseNumber: 'KSKF/2022:195' });
});

test.each<[string, Partial<InvitationFacts>, string]>([
  [
    'the office’s own letter',
    { letter: 'Till {instans}.\n\nSvara senast {sista svarsdag}.' },
    'Till Socialnämnden.\nSvara senast onsdag 4 januari 2023.\nSvara senast:',
  ],
  ['one question', { questions: 1 }, 'på 1 fråga om'],
  [
    'no questions',
    { questions: 0 },
    'Kommunledningskontoret vill veta vad Socialnämnden tycker om ”Riktlinje för kvalitetsutveckling”.',
  ],
  ['a part of the document', { part: '3' }, 'Gäller: avsnitt 3'],
  [
    'no meeting in time',
    { meeting: 'none' },
    'Vi ser inget sammanträde där Socialnämnden hinner ta upp remissen i tid. Behöver ni mer tid, begär anstånd.',
  ],
  [
    'delegation asked for',
    { meeting: 'none', asks: ['delegation'] },
    'Vi ser inget sammanträde i tid. Svaret kan i stället lämnas efter beslut på delegation. Kontrollera delegationsordningen: 6 kap. 38 § KL.',
  ],
  [
    'a company’s VD',
    { kind: 'bolagsstyrelse', meeting: 'none', asks: ['delegation'] },
    'Vi ser inget styrelsemöte i tid. Svaret kan i stället lämnas efter beslut av VD.',
  ],
  [
    'immediate ratification asked for',
    { asks: ['immediate_ratification'] },
    'Vi ber er att justera paragrafen omedelbart, så att svaret hinner fram i tid.',
  ],
  [
    'a delegated decision beside a meeting in time',
    { asks: ['delegation'] },
    'Svaret kan också lämnas efter beslut på delegation.',
  ],
  [
    'both asked for',
    { meeting: 'none', asks: ['immediate_ratification', 'delegation'] },
    '6 kap. 38 § KL.\nTar ni upp remissen på ett sammanträde ber vi er att justera paragrafen omedelbart',
  ],
  [
    'asked for what its kind cannot do, and without a meeting',
    { kind: 'råd', meeting: 'none', asks: ['delegation'] },
    'Behöver ni mer tid, begär anstånd.',
  ],
  ['a company meets as a board', { kind: 'bolagsstyrelse' }, 'Styrelsemöte i tid: onsdag 14 december 2022'],
  [
    'a body that nobody serves',
    { entry: 'mailbox' },
    'Har ni inget konto? Då mejlar vi en kod till den här adressen.\n[Svara som gäst] /svara-som-gast',
  ],
  [
    'an address that the issuer wrote, while somebody serves the body',
    { entry: { guestEmail: 'social@example.se', served: true, registrar: null } },
    'öppnar inte svaret förrän Socialnämnden har bekräftat den. Det gör er sekreterare',
  ],
  [
    'an address that the issuer wrote, for a guest',
    { entry: { guestEmail: 'gillet@example.se', served: false, registrar: 'registrator@example.se' } },
    'svara som gäst med er tidigare adress, gillet@example.se. Vi mejlar en kod dit.',
  ],
  [
    'an address that the issuer wrote where there was none',
    { entry: { guestEmail: null, served: false, registrar: 'registrator@example.se' } },
    'Skicka svaret till registratorn hos den som har skickat remissen, registrator@example.se, så tas det emot',
  ],
])('%s', (_case, given, part) => {
  expect(readAloud(invitation(given))).toContain(part);
});

test.each<[string, Partial<InvitationFacts>, RegExp]>([
  ['a råd is not asked to delegate', { kind: 'råd', asks: ['delegation'] }, /delegation/],
  ['a company ratifies nothing', { kind: 'bolagsstyrelse', asks: ['immediate_ratification'] }, /justera/],
  ['a body with a secretary is not a guest', {}, /gäst|inget konto/],
  [
    'nobody signs in from an address that only carries mail',
    { entry: { guestEmail: null, served: false, registrar: null } },
    /Logga in|Avstå|erinran/,
  ],
  ['unknown meetings are not told as none', { meeting: 'unknown' }, /sammanträde/i],
])('%s', (_case, given, absent) => {
  expect(readAloud(invitation(given))).not.toMatch(absent);
});

test('a body that is asked for two things is told both, and nothing that another is asked', () => {
  const requests = [
    { bodyId: 'a', ask: 'delegation' as const },
    { bodyId: 'b', ask: 'delegation' as const },
    { bodyId: 'a', ask: 'immediate_ratification' as const },
  ];
  expect(asksOf({ requests }, 'a')).toEqual(['delegation', 'immediate_ratification']);
  expect(asksOf({ requests }, 'c')).toEqual([]);
});

test('what happens to a remiss that is out, read aloud', () => {
  expect(readAloud(dueDateMovedMail(round, '2023-01-04', '2023-01-26'))).toBe(
    'Ändrad remiss: Riktlinje för kvalitetsutveckling – svara senast torsdag 26 januari 2023\n' +
      'Sista svarsdag för ”Riktlinje för kvalitetsutveckling” är flyttad från onsdag 4 januari 2023 till torsdag 26 januari 2023. Påminnelserna följer det nya datumet.\n' +
      '[Öppna remissen] /svara/rid',
  );
  expect(
    readAloud(
      documentChangedMail(
        round,
        { title: 'Riktlinje', version: 2, changeNote: 'Avsnitt 3 är omskrivet.' },
        '2023-01-04',
      ),
    ),
  ).toBe(
    'Ändrad remiss: Riktlinje för kvalitetsutveckling – ny version av Riktlinje\n' +
      'Kommunledningskontoret har lagt in version 2 av ”Riktlinje” i remissen ”Riktlinje för kvalitetsutveckling”.\n' +
      'Det här är ändrat:\n> Avsnitt 3 är omskrivet.\n' +
      'Det ni redan har skrivit finns kvar. Svara senast onsdag 4 januari 2023.\n[Läs dokumentet] /svara/rid',
  );
  expect(readAloud(documentChangedMail(round, { title: 'Konsultrapport', version: 1, changeNote: null }, null))).toBe(
    'Ändrad remiss: Riktlinje för kvalitetsutveckling – Konsultrapport\n' +
      'Kommunledningskontoret har lagt till ”Konsultrapport” i remissen ”Riktlinje för kvalitetsutveckling”.\n' +
      'Ert svar har kommit in. Vill ni ändra det, lämna en ny version.\n[Läs dokumentet] /svara/rid',
  );
  expect(readAloud(withdrawnMail(round, 'Nytt förslag kommer.', '2023-01-04', false))).toBe(
    'Remissen är återkallad: Riktlinje för kvalitetsutveckling\n' +
      'Kommunledningskontoret har återkallat remissen. Ni behöver inte svara.\nSkäl:\n> Nytt förslag kommer.',
  );
  expect(readAloud(withdrawnMail(round, 'Nytt förslag kommer.', '2023-01-04', true))).toContain(
    'Ert svar har kommit in och finns kvar hos oss.',
  );
  expect(readAloud(removedMail(round, 'Ni berörs inte.', '2023-01-04'))).toContain(
    'Kommunledningskontoret har tagit bort Socialnämnden ur remissen. Ni behöver inte svara.',
  );
  expect(readAloud(notIssuedMail('id', round.title, ['Regeln ger ingen instans.']))).toContain(
    '- Regeln ger ingen instans.',
  );
});

test('a body that has answered is told that its answer lies with kommunstyrelsen, and when the matter comes up', () => {
  const told = (boardMeeting: RemissView['boardMeeting']) => readAloud(reportedMail({ ...round, boardMeeting }, 'rid'));
  const lines = [
    'Sammanställningen är klar: Riktlinje för kvalitetsutveckling',
    'Kommunledningskontoret har sammanställt svaren på remissen ”Riktlinje för kvalitetsutveckling” och lämnat ärendet till kommunstyrelsen.',
    'Kommunstyrelsen behandlar ärendet tisdag 28 februari 2023.',
    '[Öppna remissen] /svara/rid',
  ];
  expect(told({ date: '2023-02-28', agendaCutoff: null })).toBe(lines.join('\n'));
  expect(told(null)).toBe(lines.filter((line) => !line.includes('behandlar')).join('\n'));
});

test('the officer is told of a mail that came back, and what to do', () => {
  expect(readAloud(bouncedMail(round, 'id', 'sn@example.se', true))).toContain(
    'Mejlet till Socialnämnden kom tillbaka. Adressen sn@example.se finns inte.\nInstansen har inte fått det.',
  );
  expect(readAloud(bouncedMail(round, 'id', 'sn@example.se', false))).toContain('tog inte emot det på sn@example.se');
});

test('who need not answer any more has the day taken out of the calendar', () => {
  for (const mail of [withdrawnMail(round, 'Skäl', '2023-01-04', false), removedMail(round, 'Skäl', '2023-01-04')]) {
    const [ics] = mail.attachments ?? [];
    expect(ics?.contentType).toContain('method=CANCEL');
    expect(ics?.content).toContain(`UID:${round.recipientId}@yttra\r\n`);
    expect(ics?.content).toContain('ORGANIZER');
  }
});

test('a registrar can register from the mail alone', () => {
  const facts = { ...round, remissId: 'id', sentAt: now, dueDate: '2023-01-04', attached: true };
  expect(
    readAloud(registrarMail({ ...facts, direction: 'outgoing', bodies: ['Kulturnämnden', 'Socialnämnden'] })),
  ).toBe(
    [
      'Utgången remiss: Riktlinje för kvalitetsutveckling, KSKF/2022:195',
      'Kommunledningskontoret har skickat en remiss till 2 instanser.',
      'Avsändare: Kommunledningskontoret',
      'Avsändarens diarienummer: KSKF/2022:195',
      'Ärende: Riktlinje för kvalitetsutveckling',
      'Skickad: måndag 24 oktober 2022 kl. 09.00',
      'Sista svarsdag: onsdag 4 januari 2023',
      'Mottagare:',
      '- Kulturnämnden\n- Socialnämnden',
      'Handlingarna följer med som en samlad fil.',
      '[Hämta handlingarna] /registrator/remiss/id',
    ].join('\n'),
  );
  const incoming = readAloud(
    registrarMail({ ...facts, direction: 'incoming', bodies: ['Socialnämnden'], attached: false }),
  );
  expect(incoming).toContain('Inkommen remiss: Riktlinje för kvalitetsutveckling, KSKF/2022:195');
  expect(incoming).toContain('Kommunledningskontoret har skickat en remiss till Socialnämnden.');
  expect(incoming).toContain('Handlingarna finns samlade i en fil. Logga in för att hämta den.');
});

test('no mail blames, regrets or exclaims', () => {
  const all = [
    invitation({ meeting: 'none' }),
    dueDateMovedMail(round, '2023-01-04', '2023-01-26'),
    withdrawnMail(round, 'Skäl', '2023-01-04', false),
    removedMail(round, 'Skäl', '2023-01-04'),
    notIssuedMail('id', round.title, ['Välj sista svarsdag.']),
  ];
  for (const mail of all) expect(readAloud(mail)).not.toMatch(/tyvärr|!|deadline|klicka/i);
});
