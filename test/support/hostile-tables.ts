import { full, MB, type HostileFile } from './hostile-calendars';

const HEADING = 'namn;typ;e-post;registrator;grupper;aktiv\n';
const rows = (count: number, row: (at: number) => string): string =>
  HEADING + Array.from({ length: count }, (_, at) => row(at)).join('\n');

/** As much as a line may hold. */
const LONG = 9_900;

/** What people can put in a cell to make a pattern work hard. */
const STUFF = [
  ' ',
  '.',
  '(',
  '"',
  ',',
  '|',
  '\t',
  'a\u0301',
  '\u202e',
  '@',
  '-',
  '\u0000',
  '0',
  'å',
  '\\',
  "'",
  '=',
  '[',
  '%',
];

export function hostileTables(): HostileFile[] {
  const texts: [string, string | Buffer][] = [
    ...STUFF.flatMap((piece): [string, string][] => [
      [`an endless cell of ${JSON.stringify(piece)}`, `${HEADING}${full(piece, MB / 2)};nämnd`],
      [`an endless heading of ${JSON.stringify(piece)}`, `namn;typ;${full(piece, MB / 2)}\nA;nämnd;`],
      [`long cells of ${JSON.stringify(piece)}`, rows(5, () => `${full(piece, LONG)};nämnd`)],
      [`a long heading of ${JSON.stringify(piece)}`, `namn;typ;${full(piece, LONG)}\nA;nämnd;`],
    ]),
    ['a megabyte of separators', full(';')],
    ['100,000 columns', `${full('kolumn;')}\n`],
    ['a megabyte of rows', HEADING + full('\nA;nämnd')],
    ['a megabyte of wrong rows', rows(1900, (at) => `${at};${'fel'.repeat(120)};;;`)],
    ['a megabyte of near misses', rows(1900, (at) => `${at};${'nämn'.repeat(80)}`)],
    ['a quote that never ends', `${HEADING}"${full('a\n')}`],
    ['quotes alone', full('"')],
    ['quotes alone, in lines', full(`${full('"', LONG)}\n`)],
    ['quotes in quotes', `${HEADING}${full('""a"";')}`],
    ['a mail address of half a megabyte', `${HEADING}A;nämnd;${full('a.', MB / 2)}@example.se`],
    ['a mail address of a line', `${HEADING}A;nämnd;${full('a.', LONG - 100)}@example.se`],
    ['half a million groups', `${HEADING}A;nämnd;;;${full('x|', MB - 9000)}`],
    ['half a million groups, in lines', rows(105, (at) => `A${at};nämnd;;;${full('x|', LONG - 100)}`)],
    ['a row of half letters', Buffer.from(`\ufeff${HEADING}\ud800;nämnd`, 'utf16le')],
    ['a file of 24 MB', HEADING + full('Nämnd;nämnd\n', 24 * MB)],
    ['bytes that are no text', Buffer.from(Array.from({ length: 60_000 }, (_, at) => (at * 7919) % 256))],
    ['line ends of every kind', `${HEADING}${full('\r\n\r\n\u2028')}`],
    ['nothing', ''],
  ];
  return texts.map(([tries, content]) => ({ tries, name: 'Instanser.csv', content: Buffer.from(content) }));
}

/** Names of files that make a pattern work hard, or that mean something to a system. */
export function hostileNames(): string[] {
  const pieces = [
    '.',
    ' ',
    '. ',
    '/',
    '..\\',
    '\u0301',
    'å',
    '%22',
    '(',
    'a',
    '\u202e',
    '\u{1f600}',
    '-',
    ';',
    "'",
    '\t',
  ];
  const long = pieces.flatMap((piece) => [
    piece.repeat(75_000 / piece.length),
    `${piece.repeat(75_000 / piece.length)}.pdf`,
  ]);
  return [
    ...long,
    '.',
    '..',
    'CON',
    'con.pdf',
    '../../etc/passwd',
    'a'.repeat(254),
    `${'å'.repeat(200)}.docx`,
    '__proto__',
  ];
}
