import { action, bullets, facts, paragraph, quotation, signInCode } from './mail-block';
import { layoutMail } from './mail-layout';

const foot = {
  path: '/svara/17',
  contact: { name: 'Handläggare Ett', phone: '016-000 00 00' },
  caseNumber: 'KSKF/2022:195',
};

test('text reads well at 72 columns and ends with the way, whom to ask and the number', () => {
  const { text } = layoutMail({
    subject: 'Remiss',
    blocks: [
      paragraph(
        'Kommunledningskontoret vill ha socialnämndens svar på tre frågor om riktlinjen för kvalitets- och verksamhetsutveckling.',
      ),
      bullets([
        'En punkt som är så lång att den inte får plats på en enda rad utan måste brytas snyggt',
        'En kort punkt',
      ]),
      facts({ 'Svara senast': 'onsdag 4 januari 2023', Tomt: null }),
      action('/svara/17/avsta', 'Avstå från att svara'),
    ],
    foot,
  });
  expect(text).toBe(`Kommunledningskontoret vill ha socialnämndens svar på tre frågor om
riktlinjen för kvalitets- och verksamhetsutveckling.

- En punkt som är så lång att den inte får plats på en enda rad utan
  måste brytas snyggt
- En kort punkt

Svara senast: onsdag 4 januari 2023

Avstå från att svara:
http://127.0.0.1:3000/svara/17/avsta

http://127.0.0.1:3000/svara/17 – länken visar bara vägen, du loggar in
själv.
Frågor: Handläggare Ett, 016-000 00 00. Dnr KSKF/2022:195.
`);
});

test('the foot leaves out what is not known', () => {
  const { text } = layoutMail({ subject: 'Kod', blocks: [signInCode('4711 1147')], foot: { caseNumber: 'KS 1' } });
  expect(text).toBe('    4711 1147\n\nDnr KS 1.\n');
});

test('whatever a person wrote stays text in the HTML, in every block', () => {
  const evil = `<img src=x onerror="alert(1)">'&\u0000`;
  const { html } = layoutMail({
    subject: evil,
    blocks: [
      paragraph(evil),
      bullets([evil]),
      facts({ [evil]: evil }),
      action(`/x"onclick="alert(1)`, evil),
      quotation(evil),
      signInCode(evil),
    ],
    foot: { path: '/"><script>', contact: { name: evil, phone: evil }, caseNumber: evil },
  });
  expect(html).not.toMatch(/<img|<script|onclick="|\u0000/);
  expect(html.match(/&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt;&#39;&amp;/g)!.length).toBeGreaterThanOrEqual(9);
});

test('a path cannot lead away from Yttra by accident of writing', () => {
  const { html } = layoutMail({ subject: 's', blocks: [action('/svara/å ä', 'Svara')] });
  expect(html).toContain('href="http://127.0.0.1:3000/svara/%C3%A5%20%C3%A4"');
});

test('lines of a quotation are all marked as quoted', () => {
  const { text, html } = layoutMail({ subject: 's', blocks: [quotation('Rad ett\nRad två')] });
  expect(text).toBe('> Rad ett\n> Rad två\n');
  expect(html).toContain('<blockquote dir="auto"><p>Rad ett<br>\nRad två</p></blockquote>');
});

test('HTML is in Swedish, sets no colours and fetches nothing', () => {
  const { html } = layoutMail({ subject: 'Remiss', blocks: [paragraph('Hej')], foot });
  expect(html).toContain('<html lang="sv">');
  expect(html).not.toMatch(/[^-]color:|background|src=|<link|@import|url\(/);
});

test('text and HTML say the same words in the same order, whatever a mail is built of', () => {
  const { text, html } = layoutMail({
    subject: 'Rubrik',
    blocks: [
      paragraph(
        'Kommunledningskontoret vill ha svar från Socialnämnden på 3 frågor om ”Riktlinje”, och det gärna snart.',
      ),
      bullets(['Kulturnämnden', 'Socialnämnden']),
      facts({ 'Svara senast': 'onsdag 4 januari 2023' }),
      action('/svara/17', 'Svara på remissen'),
      quotation('Nämnden sammanträder\nden 26 januari'),
      signInCode('RE9B Y68A'),
    ],
    foot,
  });
  const words = (said: string) =>
    said
      .replace(/http\S+/g, '')
      .replace(/[>:-]/g, ' ')
      .split(/\s+/)
      .filter(Boolean);
  const read = html.replace(/^[^]*<\/h1>/, '').replace(/<[^<>]*>/g, ' ');
  expect(words(text)).toEqual(words(read));
  expect(words(text)).toContain('Kulturnämnden');
});
