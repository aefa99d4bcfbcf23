import { doChildWorkHere } from '@yttra/platform';
import { HOSTILE_TEXTS, LONG_TEXT } from '../../../test/support/hostile-texts';
import { openXlsx, partOf, sheetRows } from '../../../test/support/read-documents';
import { divided, sheetNames } from './sheet-text';
import { writeXlsx, type Sheet } from './xlsx-writer';

beforeAll(() => doChildWorkHere());

const ANSWERS: Sheet['columns'] = [
  { header: 'Instans', key: 'body', width: 30 },
  { header: 'Svar', key: 'text', width: 60, wrap: true },
  { header: 'Inkom', key: 'day', date: true },
  { header: 'Nr', key: 'number' },
];
const write = (rows: Sheet['rows'], name = 'Svar') =>
  writeXlsx({ sheets: [{ name, columns: ANSWERS, rows }], title: 'Sammanställning' });

describe('any text that a person can paste', () => {
  const lost = new Set(['half a character', 'no characters']);
  const texts = Object.entries(HOSTILE_TEXTS)
    .filter(([name]) => !lost.has(name))
    .map(([, text]) => text);

  it('stands in its cell to the letter, and never as a formula', async () => {
    const rows = [...texts, LONG_TEXT].map((text) => ({ body: 'Nämnd', text, day: '2023-01-04', number: 1 }));
    const { xlsx, notes } = await write(rows);
    const book = await openXlsx(xlsx);
    expect(
      sheetRows(book, 'Svar')
        .slice(1)
        .map(([, text]) => text),
    ).toEqual([...texts, LONG_TEXT]);
    expect(partOf(xlsx, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(notes).toEqual([]);
  });

  it('does not cost the workbook when it holds what XML cannot', async () => {
    const { xlsx } = await write([{ body: HOSTILE_TEXTS['no characters']!, text: HOSTILE_TEXTS['half a character']! }]);
    expect(sheetRows(await openXlsx(xlsx), 'Svar')[1]).toEqual(['inget \uFFFD \uFFFD', 'halv \uFFFD slut']);
  });
});

it('keeps what looks like an error of Excel’s as the text it is', async () => {
  const texts = ['#N/A', '#REF!', '#DIV/0!', '#GETTING_DATA', '#1 i listan', '_x0023_'];
  const { xlsx } = await write(texts.map((text) => ({ body: 'A', text })));
  expect(
    sheetRows(await openXlsx(xlsx), 'Svar')
      .slice(1)
      .map(([, text]) => text),
  ).toEqual(texts);
});

it('keeps days as days, numbers as numbers and nothing as nothing', async () => {
  const { xlsx } = await write([
    { body: 'A', text: null, day: '2023-03-26', number: 7 },
    { body: 'B', text: 'x', day: 'okänd dag', number: null },
  ]);
  const book = await openXlsx(xlsx);
  expect(sheetRows(book, 'Svar').slice(1)).toEqual([
    ['A', null, new Date('2023-03-26T00:00:00Z'), 7],
    ['B', 'x', 'okänd dag'],
  ]);
  expect(book.getWorksheet('Svar')!.getCell('C2').numFmt).toBe('yyyy-mm-dd');
});

it('freezes, repeats and filters the header row, and fits the page in width', async () => {
  const { xlsx } = await write([{ body: 'A', text: 'x', day: '2023-01-04', number: 7 }]);
  const sheet = (await openXlsx(xlsx)).getWorksheet('Svar')!;
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(sheet.autoFilter).toBe('A1:D2');
  expect(sheet.pageSetup).toMatchObject({ fitToWidth: 1, fitToHeight: 0, orientation: 'landscape', paperSize: 9 });
  expect(partOf(xlsx, 'xl/workbook.xml')).toMatch(/Print_Titles[^<]*Svar[^<]*\$1:\$1</);
  expect(sheet.getCell('B2').alignment).toMatchObject({ wrapText: true, vertical: 'top' });
  expect(sheet.getCell('A1').font).toMatchObject({ bold: true });
  // A day does not touch the words of the next column.
  expect(['B2', 'C2', 'D2'].map((at) => sheet.getCell(at).alignment.horizontal)).toEqual([
    undefined,
    'left',
    undefined,
  ]);
});

it('makes rows as tall as their text, as far as Excel goes', async () => {
  const texts = ['kort', 'rad ett\nrad två', 'x'.repeat(150), LONG_TEXT];
  const { xlsx } = await write(texts.map((text) => ({ body: 'A', text })));
  const sheet = (await openXlsx(xlsx)).getWorksheet('Svar')!;
  expect([2, 3, 4, 5].map((row) => sheet.getRow(row).height)).toEqual([undefined, 30, 45, 409]);
});

it('divides a text that no cell can hold, tells so, and cuts no character in two', async () => {
  const long = 'x'.repeat(32_766) + '👍' + 'y'.repeat(40_000);
  const { xlsx, notes } = await write([
    { body: 'A', text: 'kort', number: 1 },
    { body: 'B', text: long, number: 2 },
  ]);
  const book = await openXlsx(xlsx);
  const [header, short, divided] = sheetRows(book, 'Svar');
  expect(header).toEqual(['Instans', 'Svar', 'Svar (del 2)', 'Svar (del 3)', 'Inkom', 'Nr']);
  expect(short).toEqual(['A', 'kort', null, null, null, 1]);
  expect(divided!.slice(1, 4).join('')).toBe(long);
  expect(divided![2]).toMatch(/^👍/u);
  expect(notes).toEqual([
    'Bladet Svar, rad 3: texten i ”Svar” är längre än en cell rymmer (32\u00A0767 tecken) och går vidare till och med ”Svar (del 3)”.',
  ]);
  expect(sheetRows(book, 'Om innehållet')).toEqual([['Om innehållet'], notes]);
});

it('counts what is written in the cell, escapes included', () => {
  const pieces = divided('_x0041_'.repeat(5_000)) as string[];
  expect(pieces.join('')).toBe('_x0041_'.repeat(5_000));
  expect(Math.max(...pieces.map((piece) => piece.replaceAll('_x0041_', '_x005F_x0041_').length))).toBeLessThanOrEqual(
    32_767,
  );
});

it('gives sheets names that Excel takes', () => {
  expect(
    sheetNames([
      'Fråga 1: [rätt/fel]?',
      'svar',
      'Svar',
      "'Citat'",
      '',
      'History',
      'Å'.repeat(40),
      'å'.repeat(40),
      '👍'.repeat(20),
    ]),
  ).toEqual([
    'Fråga 1 rätt fel',
    'svar',
    'Svar 2',
    'Citat',
    'Blad',
    'History 1',
    'Å'.repeat(31),
    `${'å'.repeat(29)} 2`,
    '👍'.repeat(15),
  ]);
});
