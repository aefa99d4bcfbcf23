import { readBodies } from './bodies-csv';
import type { BodyDetails } from './body-details';
import { importReport } from './import-report';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bodiesIn = (text: string) => readBodies(utf8(text)).rows.map(({ body }) => body);
const messages = (text: string) => readBodies(utf8(text)).problems.map(({ message }) => message);

const HEADING = 'namn;typ;e-post;registrator;grupper;aktiv';

describe('a file of bodies', () => {
  it('is read line by line', () => {
    const { rows, problems, notes } = readBodies(
      utf8(
        `${HEADING}\nSocialnämnden;nämnd;sn@example.se;registrator@example.se;Socialt|Stora;ja\nEnergi AB;bolag;;;;\n`,
      ),
    );
    expect({ problems, notes }).toEqual({ problems: [], notes: [] });
    expect(rows).toEqual([
      {
        line: 2,
        body: {
          name: 'Socialnämnden',
          kind: 'nämnd',
          email: 'sn@example.se',
          registrarEmail: 'registrator@example.se',
          groups: ['Socialt', 'Stora'],
          active: true,
        },
      },
      { line: 3, body: { name: 'Energi AB', kind: 'bolagsstyrelse', email: null, registrarEmail: null, groups: [] } },
    ]);
  });

  it.each([
    ['comma', 'namn,typ\n"Lokaler, mark AB",bolag'],
    ['semicolon', 'Namn;TYP\nLokaler, mark AB;bolag'],
    ['tab', 'typ\tnamn\nbolag\tLokaler, mark AB'],
    ['byte order mark', '\ufeffnamn;typ\r\nLokaler, mark AB;bolag\r\n'],
    ['old line ends', 'namn;typ\rLokaler, mark AB;bolag\r'],
  ])('may be separated or marked by %s, and says nothing of columns it lacks', (_, text) => {
    expect(bodiesIn(text)).toEqual([{ name: 'Lokaler, mark AB', kind: 'bolagsstyrelse' }]);
  });

  it('is read as Windows-1252 when it is not UTF-8, and says so', () => {
    const { rows, notes } = readBodies(Buffer.from('namn;typ\nÄldrenämnden;nämnd', 'latin1'));
    expect(rows[0]?.body.name).toBe('Äldrenämnden');
    expect(notes).toEqual([expect.stringContaining('Windows-1252')]);
  });

  it('may be Excel’s Unicode text', () => {
    expect(readBodies(Buffer.from('\ufeffnamn\ttyp\nÄldrenämnden\tnämnd', 'utf16le')).rows[0]?.body.name).toBe(
      'Äldrenämnden',
    );
    const unmarked = Buffer.from('namn\ttyp\nÄldrenämnden\tnämnd', 'utf16le');
    for (const bytes of [unmarked, Buffer.from(unmarked).swap16()])
      expect(readBodies(bytes).rows[0]?.body.name).toBe('Äldrenämnden');
  });

  it.each(['namn@vård.example.se', 'namn@VÅRD.example.se', 'namn@xn--vrd-ula.example.se'])(
    'takes an address whose domain has å, ä or ö, however it is written: %s',
    (email) => {
      expect(bodiesIn(`namn;typ;e-post\nVårdnämnden;nämnd;${email}`)).toEqual([
        { name: 'Vårdnämnden', kind: 'nämnd', email: 'namn@vård.example.se' },
      ]);
    },
  );

  it('keeps what looks like a formula as text', () => {
    expect(bodiesIn('namn;typ;grupper\n=1+1;nämnd;@grupp')).toEqual([
      { name: '=1+1', kind: 'nämnd', groups: ['@grupp'] },
    ]);
  });

  it.each([
    [`${HEADING}\n;nämnd`, 'Rad 2 kan inte läsas: namn saknas.'],
    [`${HEADING}\nSocialnämnden;`, 'Rad 2 kan inte läsas: slag saknas.'],
    [`${HEADING}\n---;nämnd`, 'Rad 2 kan inte läsas: ”---” går inte att ha som namn.'],
    [`${HEADING}\n${'x'.repeat(201)};nämnd`, expect.stringContaining('går inte att ha som namn')],
    [`${HEADING}\nSocialnämnden;nämnd;;;Bra|--`, 'Rad 2 kan inte läsas: ”--” går inte att ha som namn på en grupp.'],
    [`${HEADING}\nSocialnämnden;nämd`, expect.stringContaining('”nämd” är inget slag, menar du nämnd?')],
    [`${HEADING}\nSocialnämnden;styrelse`, expect.stringMatching(/”styrelse” är inget slag \(nämnd, .*bolagsstyrelse/)],
    [`${HEADING}\nSocialnämnden;nämnd;inte en adress`, 'Rad 2 kan inte läsas: ”inte en adress” är ingen e-postadress.'],
    [
      `${HEADING}\nSocialnämnden;nämnd;"a@example.se\nBcc: b@example.se"`,
      expect.stringContaining('är ingen e-postadress'),
    ],
    [`${HEADING}\nSocialnämnden;nämnd;;;;kanske`, 'Rad 2 kan inte läsas: ”kanske” är varken ja eller nej.'],
    [
      `${HEADING}\nSocialnämnden;nämnd\n\n SOCIALNÄMNDEN;nämnd`,
      'Rad 4 kan inte läsas: ”SOCIALNÄMNDEN” står redan på rad 2.',
    ],
    [`${HEADING}\nSocialnämnden;nämnd;;;;;;fel`, 'Rad 2 kan inte läsas: den har fler fält än rubrikraden, 8 mot 6.'],
    [
      `${HEADING}\nValnämnden;nämnd\n"Socialnämnden;nämnd\nMer`,
      'Rad 3 kan inte läsas: ett citattecken saknar sitt slut.',
    ],
    ['namn;e-post\nSocialnämnden;', expect.stringContaining('Kolumnen ”slag” saknas.')],
    [
      'namm;typ\nSocialnämnden;nämnd',
      'Kolumnen ”namn” saknas. Menar du den med kolumnen ”namm”? Första raden ska vara rubriker: namn, slag, e-post, registrator, grupper, aktiv.',
    ],
    ['namn;typ;namn\nA;nämnd;B', 'Kolumnen ”namn” finns 2 gånger. Ta bort den som inte ska gälla.'],
    ['', 'Filen är tom.'],
    [HEADING, 'Filen har rubriker men inga rader.'],
    ['PK\u0003\u0004\u0000', expect.stringContaining('Filen är inte text.')],
  ])('%j is refused with its place', (text, message) => {
    expect(messages(text)).toEqual([message]);
  });

  it.each([
    ['a line of more letters than any has', `Nämnd;${'a'.repeat(10_000)}`, /^Rad 2 kan inte läsas: den är längre än/],
    [
      'more separators in a line',
      `Nämnd${';'.repeat(2_001)}`,
      /^Rad 2 kan inte läsas: den har fler än 2000 skiljetecken/,
    ],
    ['more lines, with nothing in them', '\n'.repeat(10_000), /^Filen har fler än 2000 rader/],
  ])('is refused before it is taken apart for %s', (_, lines, message) => {
    expect(messages(`namn;typ\n${lines}`)).toEqual([expect.stringMatching(message)]);
  });

  it('counts lines as an editor does, past empty ones and cells with line feeds', () => {
    expect(messages(`${HEADING}\n\n"Social\nnämnden";nämnd\n;;;;;\nX;\n`)).toEqual([
      'Rad 6 kan inte läsas: slag saknas.',
    ]);
  });

  it('tells of a column that it does not use', () => {
    expect(readBodies(utf8('namn;typ;telefon\nA;nämnd;1')).notes).toEqual(['Kolumnen ”telefon” används inte.']);
  });
});

describe('what a file does to the register', () => {
  const register: BodyDetails[] = [
    {
      id: '1',
      name: 'Socialnämnden',
      kind: 'nämnd',
      email: 'sn@example.se',
      registrarEmail: null,
      caseNumberPattern: null,
      postalAddress: null,
      active: true,
      groups: ['Socialt'],
      version: 1,
    },
    {
      id: '2',
      name: 'Valnämnden',
      kind: 'nämnd',
      email: null,
      registrarEmail: null,
      caseNumberPattern: null,
      postalAddress: null,
      active: true,
      groups: [],
      version: 1,
    },
  ];

  it('is told per line before anything is written', () => {
    const file = readBodies(
      utf8(
        'namn;typ;e-post;grupper\nsocialnämnden;nämnd;sn@example.se;socialt\nValnämnden;nämnd;val@example.se;\nNya nämnden;nämnd;;\n;nämnd;;',
      ),
    );
    const report = importReport(file, register);
    expect(report.lines.map(({ line, outcome, message }) => [line, outcome, message])).toEqual([
      [2, 'changed', 'Ändrad: Socialnämnden (namn Socialnämnden → socialnämnden)'],
      [3, 'changed', 'Ändrad: Valnämnden (e-post tomt → val@example.se)'],
      [4, 'new', 'Ny: Nya nämnden'],
      [5, 'error', 'Rad 5 kan inte läsas: namn saknas.'],
    ]);
    expect(report.summary).toBe('1 ny, 2 ändrade, 1 rad kan inte läsas');
  });

  it('is nothing when the file says what the register has', () => {
    const file = readBodies(utf8('namn;typ\nSocialnämnden;nämnd'));
    expect(importReport(file, register).counts).toEqual({ new: 0, changed: 0, unchanged: 1, error: 0 });
  });
});
