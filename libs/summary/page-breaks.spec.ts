import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { doChildWorkHere } from '@yttra/platform';
import { pdfPages } from '../../test/support/pdf-text';
import { aRecipient, aResponse, aViewpoint, summaryInput } from '../../test/support/snapshot-builder';
import { buildSnapshot } from './build-snapshot';
import { sha256, snapshotText } from './snapshot-text';
import { SUMMARY_FORMATS } from './summary-formats';

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
  changes: number;
}

async function pagesOf({ reserved = 0, said = 1, changes }: Round): Promise<string[]> {
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
  const recipients = [aRecipient('Socialnämnden', { responses: [aResponse('Socialnämnden', { reservations })] })];
  const snapshot = buildSnapshot({ ...summaryInput(), recipients, viewpoints }, new Date('2023-01-30'));
  return pdfPages(await SUMMARY_FORMATS.pdf.write({ snapshot, sha256: sha256(snapshotText(snapshot)) }));
}

/** What follows on its page from where it begins: where it just has room there, and where it no longer has. */
async function atTheEnd(begins: string, round: (lines: number) => Round): Promise<string[]> {
  const at = async (lines: number) => {
    const pages = await pagesOf(round(lines));
    const page = pages.findLastIndex((words) => words.includes(begins));
    return { page, words: pages[page]!.slice(pages[page]!.indexOf(begins)) };
  };
  let [has, lacks] = [1, LINES];
  const first = (await at(has)).page;
  expect((await at(lacks)).page).toBeGreaterThan(first);
  while (lacks - has > 1) {
    const middle = Math.floor((has + lacks) / 2);
    if ((await at(middle)).page === first) has = middle;
    else lacks = middle;
  }
  return [(await at(has)).words, (await at(lacks)).words];
}

it.each([2, 14])('the table of %d changes has two rows at least on the page of its heading', async (changes) => {
  for (const words of await atTheEnd('7 Föreslagna ändringar', (reserved) => ({ reserved, changes })))
    expect(words).toContain('Ändring nummer 2 ');
});

it('the box of an assessment stands whole on its page', async () => {
  for (const words of await atTheEnd('Bedömning: ', (said) => ({ said, changes: 1 })))
    expect(words).toContain('Taggar: tagg1');
});

it('in Word too, what leads to something stays with it', () => {
  const docx = new PizZip(readFileSync(join(__dirname, 'templates', 'summary.docx')));
  const styles = docx.file('word/styles.xml')!.asText().split('<w:style ');
  const keeps = (style: string) =>
    styles.find((one) => one.includes(`w:styleId="${style}"`))!.includes('<w:keepNext/>');
  const leading = ['Rubrik1', 'Rubrik2', 'Rubrik3', 'Instansrad', 'Uppgift', 'Citat', 'Synpunkt', 'Kommentarruta'];
  expect(leading.filter((style) => !keeps(style))).toEqual([]);
});
