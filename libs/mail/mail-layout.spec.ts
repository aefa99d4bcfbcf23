import { action, bullets, facts, paragraph, quotation, signInCode } from './mail-block';
import { layoutMail } from './mail-layout';
import { shortTitle } from './short-title';

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

test('no line of the text ends between a day and its month, or a section and its number', () => {
  const decided = 'Kommunfullmäktige beslutade enligt förslaget måndag 30 november 2026, § 56.';
  for (let before = 0; before < 72; before++) {
    const words = `${'x'.repeat(before)} ${decided} Så togs era synpunkter om hand.`;
    const { text } = layoutMail({ subject: 'Remiss', blocks: [paragraph(words)], foot: {} });
    expect(text).not.toMatch(/§\n|\d\nnovember/);
    expect(text.replace(/\s+/g, ' ').trim()).toBe(words.trim());
  }
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
  expect(html).toMatch(/<blockquote dir="auto"[^>]*><p[^>]*>Rad ett<br>\nRad två<\/p><\/blockquote>/);
});

test('HTML is in Swedish, fetches nothing, and pairs every colour of text with one of ground', () => {
  const { html } = layoutMail({ subject: 'Remiss', blocks: [paragraph('Hej')], foot });
  expect(html).toContain('<html lang="sv">');
  expect(html).not.toMatch(/src=|<link|@import|url\(/);
});

test('HTML is one column of 600 in tables, with the municipality on top, one button, and the subject only as its title', () => {
  const { html } = layoutMail(
    {
      subject: 'Ämnet',
      blocks: [paragraph('Hej'), action('/svara/17', 'Svara'), action('/svara/17/avsta', 'Avstå')],
      foot,
    },
    { name: 'Eskilstuna kommun', colour: '#1b4f8f' },
  );
  expect(html).toContain('width="600"');
  expect(html.match(/Eskilstuna kommun/g)).toHaveLength(1);
  expect(html.match(/bgcolor="#1b4f8f"/g)).toHaveLength(2);
  expect(html.match(/text-decoration:none/g)).toHaveLength(1);
  expect(html.replace(/<title>[^<]*<\/title>/, '')).not.toContain('Ämnet');
  // What Outlook for Windows does not know.
  expect(html).not.toMatch(/display:(flex|grid)|float:|position:|<div/);
});

test('a link stands once', () => {
  const mail = {
    subject: 's',
    blocks: [action('/svara/17', 'Svara'), action('/svara/17', 'Svara igen')],
    foot: { path: '/svara/17' },
  };
  const { text, html } = layoutMail(mail);
  expect(text.match(/svara\/17/g)).toHaveLength(1);
  expect(html.match(/href=/g)).toHaveLength(1);
  expect(text).toContain('Länken visar bara vägen, du loggar in själv.');
});

test('a title in a subject is cut between words', () => {
  expect(shortTitle('Riktlinje för kvalitets- och verksamhetsutveckling')).toBe('Riktlinje för kvalitets- och…');
  expect(shortTitle('Resepolicy')).toBe('Resepolicy');
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
  const read = html.replace(/^[^]*Yttra<\/td>/, '').replace(/<[^<>]*>/g, ' ');
  expect(words(text)).toEqual(words(read));
  expect(words(text)).toContain('Kulturnämnden');
});

test('a long word in a value takes no room from the labels beside it', () => {
  const { html } = layoutMail({
    subject: 'Svar',
    blocks: [facts({ Remiss: `https://example.se/${'x'.repeat(400)}` })],
    foot: { caseNumber: 'KSKF/2022:195' },
  });
  const [, attributes] = /<th([^>]*)>Remiss/.exec(html) ?? [];
  expect(attributes).toContain('width="140"');
  expect(attributes).toContain('overflow-wrap:normal');
  expect(html).toContain('overflow-wrap:anywhere');
  // In a narrow window the value has the whole line.
  expect(html).toMatch(/<table class="fact"/);
  expect(html).toContain('@media (max-width:480px){.fact th,.fact td{display:block;width:auto}}');
});
