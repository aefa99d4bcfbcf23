import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import PizZip from 'pizzip';
import { docxOf, docxParagraph } from '../../../../test/support/docx-template';
import { readDraft } from '../read-draft';
import { cleanedWord } from './word-clean';

const commented = readFileSync('test/support/drafts/kommentarer-och-andringar.docx');
const by = (id: number) => `w:id="${id}" w:author="Eva Ek" w:date="2026-11-01T10:00:00Z"`;
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const deleted = (text: string) =>
  `<w:del ${by(1)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const inserted = (text: string) => `<w:ins ${by(2)}>${run(text)}</w:ins>`;
const paragraph = (inner: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const GONE_END = `<w:rPr><w:del ${by(3)}/></w:rPr>`;
const read = (file: Buffer) => readDraft(file, 'docx');
const bodyOf = (file: Buffer) => new PizZip(file).file('word/document.xml')!.asText();

describe('what lies in a file besides its text', () => {
  it('is counted, and told with who and what', async () => {
    expect((await read(commented)).traces).toMatchObject({ comments: 1, changes: 1 });
    const body = paragraph(
      run('Ett ') + deleted('gammalt') + inserted('nytt') + `<w:ins ${by(4)}>${run(' och mer')}</w:ins>` + run('. '),
    );
    expect((await read(docxOf({ body }))).traces).toEqual({
      comments: 0,
      changes: 2,
      listed: [
        { kind: 'deleted', by: 'Eva Ek', text: 'gammalt' },
        { kind: 'inserted', by: 'Eva Ek', text: 'nytt och mer' },
      ],
    });
  });

  it('is nothing in a file where nobody has changed anything', async () => {
    expect((await read(docxOf({ body: docxParagraph('Text.') }))).traces).toBeNull();
  });
});

describe('a cleaned copy', () => {
  it('has no comment, no change and nobody’s name left, and reads as the original did', async () => {
    const copy = await cleanedWord(commented);
    const [before, after] = [await read(commented), await read(copy)];
    expect(after).toEqual({ ...before, traces: null });
    const parts = Object.keys(new PizZip(copy).files);
    expect(parts).not.toContain('word/comments.xml');
    expect(bodyOf(copy)).not.toMatch(/w:ins|comment/);
    for (const name of ['[Content_Types].xml', 'word/_rels/document.xml.rels'])
      expect(new PizZip(copy).file(name)!.asText()).not.toContain('comments');
  });

  it('leaves the other parts of the file as they were', async () => {
    const more = { 'word/media/a.png': Buffer.from([1, 2, 3]), 'word/theme/theme1.xml': '<a:theme xmlns:a="x"/>' };
    const copy = new PizZip(await cleanedWord(docxOf({ body: paragraph(inserted('ny')), more })));
    expect(copy.file('word/media/a.png')!.asNodeBuffer()).toEqual(Buffer.from([1, 2, 3]));
    expect(copy.file('word/theme/theme1.xml')!.asText()).toBe('<a:theme xmlns:a="x"/>');
  });

  it('keeps what stands in attributes and text as it was written', async () => {
    const body = paragraph(
      `<w:hyperlink w:tooltip="a &amp; &quot;b&quot; &lt;c&gt;">${run('x &lt; y &amp; z')}</w:hyperlink>${inserted('!')}`,
    );
    expect(bodyOf(await cleanedWord(docxOf({ body })))).toContain(
      `<w:hyperlink w:tooltip="a &amp; &quot;b&quot; &lt;c&gt;"><w:r><w:t xml:space="preserve">x &lt; y &amp; z</w:t></w:r></w:hyperlink>`,
    );
  });

  it('lets a cell keep a paragraph, and a deleted row go', async () => {
    const row = (inner: string, properties = '') => `<w:tr>${properties}<w:tc>${inner}</w:tc></w:tr>`;
    const body = `<w:tbl>${row(paragraph(deleted('allt'), GONE_END))}${row(paragraph(run('borta')), `<w:trPr><w:del ${by(5)}/></w:trPr>`)}</w:tbl>`;
    const cleaned = bodyOf(await cleanedWord(docxOf({ body })));
    expect(cleaned).not.toContain('borta');
    expect(cleaned).toMatch(/<w:tc><w:p>.*<\/w:p><\/w:tc>/);
  });

  const piece = fc.oneof(
    fc.constantFrom('ett', 'två ', ' tre').map(run),
    fc.constantFrom('fyra', 'fem ').map(inserted),
    fc.constantFrom('sex', 'sju').map(deleted),
    fc.constant(`<w:moveFrom ${by(6)}>${run('åtta')}</w:moveFrom>`),
    fc.constant(`<w:moveTo ${by(7)}>${run('nio')}</w:moveTo>`),
    fc.constant(`<w:commentRangeStart w:id="0"/>${run('tio')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`),
    fc.constant(`<w:r><w:rPr><w:b/><w:rPrChange ${by(8)}><w:rPr/></w:rPrChange></w:rPr><w:t>elva</w:t></w:r>`),
  ); // prettier-ignore
  const block = fc
    .tuple(fc.array(piece, { maxLength: 5 }), fc.constantFrom('', GONE_END, '<w:pStyle w:val="Rubrik1"/>'))
    .map(([pieces, properties]) => paragraph(pieces.join(''), properties));

  it('reads as the original did, whatever was done to it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 6 }), async (blocks) => {
        const file = docxOf({ body: blocks.join('') });
        const copy = await cleanedWord(file);
        expect(await read(copy)).toEqual({ ...(await read(file)), traces: null });
      }),
      { numRuns: 100 },
    );
  });
});
