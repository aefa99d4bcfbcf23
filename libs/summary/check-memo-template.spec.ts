import { readTemplate } from '@yttra/documents';
import { doChildWorkHere } from '@yttra/platform';
import PizZip from 'pizzip';
import { eskilstunaRound } from '../../test/support/snapshot-builder';
import { buildSnapshot } from './build-snapshot';
import { checkMemoTemplate } from './check-memo-template';
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
  expect(checkMemoTemplate(await readTemplate(await shippedMemoTemplate()))).toEqual([]);
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
  expect(checkMemoTemplate(await readTemplate(await changed(from, to)))).toEqual(faults);
});

it('a fault in the header is told as such', async () => {
  const tags = await readTemplate(await changed('{caseNumber}', '{diarienummer}', 'word/header1.xml'));
  expect(checkMemoTemplate(tags)[0]).toContain('{diarienummer} finns inte bland taggarna i sidhuvudet, i ”');
});

it.each([
  ['{title}', '{title', '{title} har ett { utan }'],
  ['{/sections}', '', '{sections} börjar en upprepning som inte avslutas'],
])('%s made to %s cannot be understood at all', async (from, to, words) => {
  await expect(readTemplate(await changed(from, to))).rejects.toMatchObject({
    code: 'documents.template_fault',
    fields: [{ field: 'file', message: expect.stringContaining(words) as string }],
  });
});

describe('what a template fetches from elsewhere when it is opened', () => {
  const RELATIONS = 'word/_rels/document.xml.rels';
  const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const AT = 'http://10.0.0.1/x';
  const related = (kind: string, mode = 'TargetMode="External"') =>
    `<Relationship Id="rIdX" Type="${R}/${kind}" Target="${AT}" ${mode}/></Relationships>`;
  const run = (inner: string) => `<w:r>${inner}</w:r>`;
  const field = (...words: string[]) =>
    [
      run('<w:fldChar w:fldCharType="begin"/>'),
      ...words.map((part) => run(`<w:instrText xml:space="preserve">${part}</w:instrText>`)),
      run('<w:fldChar w:fldCharType="end"/>'),
    ].join('');
  const fetched = async (from: string, to: string, part?: string) =>
    checkMemoTemplate(await readTemplate(await changed(from, to, part)));
  const told = (address: string) => [
    `Mallen hämtar ”${address}” när den öppnas. Lägg in bilden eller texten i mallen i stället för en länk till den.`,
  ];

  it.each(['image', 'oleObject', 'subDocument', 'frame', 'mailMergeSource', 'aFChunk', 'video'])(
    'is told: a relation of the kind %s',
    async (kind) => expect(await fetched('</Relationships>', related(kind), RELATIONS)).toEqual(told(AT)),
  );

  it.each(["TargetMode='External'", 'TargetMode="&#69;xternal"', 'TargetMode = "external"'])(
    'is told however it is written: %s',
    async (mode) => expect(await fetched('</Relationships>', related('image', mode), RELATIONS)).toEqual(told(AT)),
  );

  it.each([
    ['whole', field('INCLUDEPICTURE x')],
    ['in pieces', field(' INCLUDE', 'PICTURE x ')],
    ['in a field', field('IF ', '').replace(run('<w:fldChar w:fldCharType="end"/>'), '') + field('includepicture x')],
    ['in one element', '<w:fldSimple w:instr="INCLUDEPICTURE x"/>'],
  ])('is told: a field %s', async (_how, words) => {
    expect(await fetched('</w:p>', `${words}</w:p>`)).toEqual([expect.stringMatching(/INCLUDEPICTURE x/i)]);
  });

  it.each([
    ['a link that a reader may follow', related('hyperlink')],
    ['where the styles came from', related('attachedTemplate')],
    ['a picture of its own', related('image', '')],
  ])('is not: %s', async (_what, relation) => {
    expect(await fetched('</Relationships>', relation, RELATIONS)).toEqual([]);
  });

  it('is not: a field that shows the number of the page, or a link to it', async () => {
    expect(await fetched('</w:p>', `${field('PAGE')}${field('HYPERLINK http://10.0.0.1/link')}</w:p>`)).toEqual([]);
  });
});
