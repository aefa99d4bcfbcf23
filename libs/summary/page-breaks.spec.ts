import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { doChildWorkHere } from '@yttra/platform';
import { pdfPages } from '../../test/support/pdf-text';
import { aRecipient, aResponse, aViewpoint, summaryInput } from '../../test/support/snapshot-builder';
import { buildSnapshot } from './build-snapshot';
import { sha256, snapshotText } from './snapshot-text';
import { SUMMARY_FORMATS, type FormatSource } from './summary-formats';

// What belongs together is not parted where a page ends: a lone row is read as all there is, half a box as the whole.

beforeAll(() => doChildWorkHere());

/** More than a page of them. */
const LINES = 60;
const linesOf = (lines: number): string => Array.from({ length: lines }, () => 'Rad.').join('\n');

interface Round {
  /** Lines of a reservation, which stands before the table of changes. */
  reserved?: number;
  /** Lines of the first viewpoint, which stand above its assessment. */
  said?: number;
  changes?: number;
  /** Lines of the answers to the first question, which stand above points on so many areas to the second. */
  answered?: { lines: number; areas: number };
}

function roundOf({ reserved = 0, said = 1, changes = 0, answered }: Round): FormatSource {
  const by = [{ name: 'Ledamot Ett', party: 'C' }];
  const reservations = reserved > 0 ? [{ type: 'reservation' as const, by, text: linesOf(reserved) }] : [];
  const viewpoints = Array.from({ length: changes }, (_, i) =>
    aViewpoint(i + 1, 'Socialnämnden', {
      text: i === 0 ? linesOf(said) : `Sak ${i + 1}`,
      disposition: 'met',
      changeText: `Ändring nummer ${i + 1} i förslaget, som ${'är skriven på flera rader i sin cell. '.repeat(4)}`,
      tags: [`tagg${i + 1}`],
    }),
  );
  const { remiss } = summaryInput();
  const rows = Array.from({ length: answered?.areas ?? 0 }, (_, i) => `Område ${i + 1}.`);
  const none = { options: null, scale: null };
  const points = { text: 'Hur långt?', type: 'points' as const, options: rows, scale: { min: 0, max: 5 } };
  const asked = [
    { number: 1, text: 'Varför?', type: 'text' as const, ...none },
    { number: 2, ...points },
  ];
  const given = [
    { question: 1, text: linesOf(answered?.lines ?? 0), value: null, nothingToAdd: false },
    { question: 2, text: null, value: Object.fromEntries(rows.map((row, i) => [row, i % 6])), nothingToAdd: false },
  ];
  const questions = answered ? asked : remiss.questions;
  const answers = answered ? given : undefined;
  const recipients = [
    aRecipient('Socialnämnden', {
      responses: [aResponse('Socialnämnden', { reservations, ...(answers && { answers }) })],
    }),
  ];
  const input = { ...summaryInput(), remiss: { ...remiss, questions }, recipients, viewpoints };
  const snapshot = buildSnapshot(input, new Date('2023-01-30'));
  return { snapshot, sha256: sha256(snapshotText(snapshot)) };
}

/** What follows on its page from where it begins: where it just has room there, and where it no longer has. */
async function atTheEnd(begins: string, round: (lines: number) => Round): Promise<string[]> {
  const at = async (lines: number) => {
    const pages = await pdfPages(await SUMMARY_FORMATS.pdf.write(roundOf(round(lines))));
    const page = pages.findLastIndex((words) => words.includes(begins));
    return { page, words: pages[page]!.slice(pages[page]!.indexOf(begins)) };
  };
  let [has, lacks] = [1, LINES];
  let [before, after] = [await at(has), await at(lacks)];
  expect(after.page).toBeGreaterThan(before.page);
  while (lacks - has > 1) {
    const middle = Math.floor((has + lacks) / 2);
    const found = await at(middle);
    if (found.page === before.page) [has, before] = [middle, found];
    else [lacks, after] = [middle, found];
  }
  return [before.words, after.words];
}

it.each([2, 14])('the table of %d changes has two rows at least on the page of its heading', async (changes) => {
  for (const words of await atTheEnd('7 Föreslagna ändringar', (reserved) => ({ reserved, changes })))
    expect(words).toContain('Ändring nummer 2 ');
});

it.each<[string, string, (lines: number) => Round]>([
  ['5 Synpunkter och bedömning', 'Rad.', (lines) => ({ answered: { lines, areas: 3 }, changes: 1 })],
  ['6 Reservationer och särskilda', 'Ledamot Ett', (said) => ({ said, changes: 1, reserved: 1 })],
])('what leads to something is never last on its page: %s', async (begins, reached, round) => {
  for (const words of await atTheEnd(begins, round)) expect(words).toContain(reached);
});

it('the box of an assessment stands whole on its page', async () => {
  for (const words of await atTheEnd('Bedömning: ', (said) => ({ said, changes: 1 })))
    expect(words).toContain('Taggar: tagg1');
});

it.each([
  [8, 'Område 8.'],
  [40, 'Område 2.'],
])('the table of points on %d areas has %s on the page of its first row', async (areas, reached) => {
  for (const words of await atTheEnd('1 Område 1. 0', (lines) => ({ answered: { lines, areas } })))
    expect(words).toContain(reached);
});

it('in Word too, what leads to something stays with it', () => {
  const docx = new PizZip(readFileSync(join(__dirname, 'templates', 'summary.docx')));
  const styles = docx.file('word/styles.xml')!.asText().split('<w:style ');
  const keeps = (style: string) =>
    styles.find((one) => one.includes(`w:styleId="${style}"`))!.includes('<w:keepNext/>');
  const leading = ['Rubrik1', 'Rubrik2', 'Rubrik3', 'Instansrad', 'Uppgift', 'Citat', 'Synpunkt', 'Kommentarruta'];
  expect(leading.filter((style) => !keeps(style))).toEqual([]);
});

it('in Word too, the table of changes has two rows at least on each page', async () => {
  const docx = new PizZip(await SUMMARY_FORMATS.docx.write(roundOf({ changes: 14 })));
  const [, ...rows] = docx
    .file('word/document.xml')!
    .asText()
    .split('<w:tr>')
    .map((row) => row.split('</w:tr>')[0]!);
  const kept = rows.filter((row) => row.includes('<w:keepNext/>')).join('');
  expect([...kept.matchAll(/Ändring nummer (\d+) /g)].map(([, number]) => number)).toEqual(['1', '13']);
});
