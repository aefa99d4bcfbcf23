import { templateTags } from '@yttra/documents';
import { doChildWorkHere } from '@yttra/platform';
import PizZip from 'pizzip';
import { eskilstunaRound } from '../../test/support/snapshot-builder';
import { buildSnapshot } from './build-snapshot';
import { checkMemoTags } from './check-memo-tags';
import { memoDocument } from './memo-document';
import { MEMO_TAGS, type MemoTag } from './memo-tags.sv';
import { shippedMemoTemplate } from './memo-templates';

beforeAll(() => doChildWorkHere());

/** The template that ships, with something changed in one of its parts. */
async function changed(from: string, to: string, part = 'word/document.xml'): Promise<Buffer> {
  const zip = new PizZip(await shippedMemoTemplate());
  const xml = zip.file(part)!.asText();
  expect(xml).toContain(from);
  return zip.file(part, xml.replace(from, to)).generate({ type: 'nodebuffer' });
}

it('the template that ships holds nothing else', async () => {
  expect(checkMemoTags(await templateTags(await shippedMemoTemplate()))).toEqual([]);
});

it('the list names every field of the document, and no other', () => {
  const document = memoDocument(buildSnapshot(eskilstunaRound(), new Date('2023-01-30T09:00:00+01:00')));
  const fields = (value: object): unknown[] =>
    Object.entries(value)
      .filter(([name]) => name !== 'parts')
      .map(([name, held]) => (Array.isArray(held) ? [name, fields(held[0] as object)] : name))
      .sort();
  const listed = (tags: readonly MemoTag[]): unknown[] =>
    tags.map(({ name, holds }) => (holds?.length ? [name, listed(holds)] : name)).sort();
  expect(listed(MEMO_TAGS)).toEqual(fields(document));
});

it.each([
  ['{title}', '{tittel}', ['{tittel} finns inte bland taggarna, i ”{tittel}”.', '{title} saknas. Utan den skulle text falla bort.']], // prettier-ignore
  ['{title}', '{title} {heading}', ['{heading} hör hemma mellan {#sections} och {/sections}, i ”{title} {heading}”.']],
  ['{addressee}', '{#addressee}{/addressee}', ['{#addressee} kan inte upprepas, skriv {addressee}, i ”{#addressee}{/addressee}”.']], // prettier-ignore
  ['{addressee}', '{cover}', ['{cover} är en lista, skriv {#cover} … {/cover}, i ”{cover}”.']],
  ['{addressee}', '{constructor}', ['{constructor} finns inte bland taggarna, i ”{constructor}”.']],
])('%s made to %s is told with its place', async (from, to, faults) => {
  expect(checkMemoTags(await templateTags(await changed(from, to)))).toEqual(faults);
});

it('a fault in the header is told as such', async () => {
  const tags = await templateTags(await changed('{caseNumber}', '{diarienummer}', 'word/header1.xml'));
  expect(checkMemoTags(tags)[0]).toContain('{diarienummer} finns inte bland taggarna i sidhuvudet, i ”');
});

it.each([
  ['{title}', '{title', '{title} har ett { utan }'],
  ['{/sections}', '', '{sections} börjar en upprepning som inte avslutas'],
])('%s made to %s cannot be understood at all', async (from, to, words) => {
  await expect(templateTags(await changed(from, to))).rejects.toMatchObject({
    code: 'documents.template_fault',
    fields: [{ field: 'file', message: expect.stringContaining(words) as string }],
  });
});
