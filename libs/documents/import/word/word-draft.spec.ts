import { readFileSync } from 'node:fs';
import { docxOf, docxParagraph, docxTable } from '../../../../test/support/docx-template';
import { readDraft } from '../read-draft';
import type { ImportedDraft } from '../import-draft';

const sample = (name: string) => readDraft(readFileSync(`test/support/drafts/${name}.docx`), 'docx');
const outline = ({ sections }: ImportedDraft) => sections.map(({ number, heading, level }) => [number, heading, level]);
const read = (body: string, more: Parameters<typeof docxOf>[0] | object = {}) =>
  readDraft(docxOf({ body, ...more }), 'docx');
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('what people reported', () => {
  it('numbers headings as Word shows them', async () => {
    expect(outline(await sample('autonumrerade-med-onumrerad'))).toEqual([
      [null, 'Sammanfattning', 1],
      ['1', 'Syfte', 1],
      ['1.1', 'Mål', 2],
      ['2', 'Ansvar', 1],
    ]);
  });

  it('knows a heading by the style that its style is based on', async () => {
    expect(outline(await sample('egen-rubrikmall'))).toEqual([
      ['1', 'Syfte', 1],
      ['1.1', 'Mål', 2],
      ['2', 'Ansvar', 1],
    ]);
  });

  it('takes chapters and paragraphs for numbers, whole', async () => {
    expect(outline(await sample('kap-och-paragraf'))).toEqual([
      ['1 kap.', 'Allmänt', 1],
      ['1 §', 'Ansvar', 2],
      ['2 §', 'Uppgifter', 2],
      ['2 a §', 'Tillägg', 2],
      ['A', 'Bilaga', 1],
      ['I', 'Romersk', 1],
    ]);
  });

  it('takes no year for a number', async () => {
    expect(outline(await sample('rubrik-artal'))).toEqual([
      ['1', 'Inledning', 1],
      ['2', '2030 ska kommunen vara klimatneutral', 1],
      ['3', 'Uppföljning', 1],
    ]);
  });

  it('letters a list, and goes on after what stands between', async () => {
    const { sections } = await sample('bokstavslista');
    expect(sections[0]!.text).toBe(
      'Kraven är:\n\na) öppenhet\n\nFörklaring till öppenhet.\n\nb) likvärdighet\nc) spårbarhet enligt b)',
    );
  });

  it('shows what a field shows', async () => {
    expect((await sample('falt-fldsimple')).sections[0]!.text).toBe('Kontakta kvalitetsenheten senast i maj.');
  });

  it('leaves hidden text out, and says so', async () => {
    const draft = await sample('dold-text');
    expect(draft.sections[0]!.text).toBe('Synlig text.');
    expect(draft.notices).toEqual([expect.stringContaining('Dold text på ett ställe är utelämnad')]);
  });

  it('leaves struck text out, and says so', async () => {
    const draft = await sample('overstruken-text');
    expect(draft.sections[0]!.text).toBe('Bidraget är fem procent.');
    expect(draft.notices).toEqual([expect.stringContaining('Överstruken text på ett ställe är utelämnad')]);
  });

  it('finds headings in a table that only places text', async () => {
    const draft = await sample('rubrik-i-tabell');
    expect(draft.sections.map(({ heading, text }) => [heading, text])).toEqual([
      ['Syfte', 'Syftet är gott.'],
      ['Ansvar', 'Nämnden ansvarar.'],
    ]);
  });
});

describe('letters', () => {
  it.each([
    ['m² and CO₂', `${run('m')}${run('2', '<w:vertAlign w:val="superscript"/>')}${run(', CO')}${run('2', '<w:vertAlign w:val="subscript"/>')}`, 'm², CO₂'],
    ['CO₂ as LibreOffice writes it', `${run('CO')}${run('2', '<w:position w:val="-2"/><w:sz w:val="19"/>')}`, 'CO₂'],
    ['letters over the line', `${run('10')}${run('år', '<w:vertAlign w:val="superscript"/>')}`, '10^(år)'],
    ['signs of symbol fonts', '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', '✓'],
    ['hyphens that hold', `<w:r><w:t>barn</w:t><w:noBreakHyphen/><w:t>och</w:t></w:r>`, 'barn\u2011och'],
    ['what a change has put in', `${run('Nu ')}<w:ins w:id="1">${run('ny')}</w:ins><w:del w:id="2"><w:r><w:delText>gammal</w:delText></w:r></w:del>`, 'Nu ny'],
    ['what was moved, once', `<w:moveFrom w:id="1">${run('hit')}</w:moveFrom>${run('Text ')}<w:moveTo w:id="2">${run('dit')}</w:moveTo>`, 'Text dit'],
    ['links', `<w:hyperlink w:anchor="a">${run('riktlinjen')}</w:hyperlink>`, 'riktlinjen'],
    ['a field in parts', `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('4.1')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`, '4.1'],
    ['a field that never ends', `<w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p><w:p>${run('Text')}`, 'Text'],
    ['a box that is ticked', '<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt>', '☒'],
    ['a paragraph whose end is deleted', `<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('Ett ')}</w:p><w:p>${run('stycke.')}`, 'Ett stycke.'],
    ['other prefixes', '<x:r xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:t>Text</x:t></x:r>', 'Text'],
  ])('shows %s', async (_, inner, text) => {
    expect((await read(`<w:p>${inner}</w:p>`)).sections[0]!.text).toBe(text);
  }); // prettier-ignore

  it('is hidden by a style of letters too, and shown where the letters themselves say so', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="Dold"><w:name w:val="Dold"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = `<w:p>${run('Dolt', '<w:rStyle w:val="Dold"/>')}${run('Synligt', '<w:rStyle w:val="Dold"/><w:vanish w:val="0"/>')}</w:p>`;
    expect((await read(body, { styles })).sections[0]!.text).toBe('Synligt');
  });
});

describe('what a text cannot show', () => {
  const drawing = (graphic: string, properties = '') =>
    `<w:r><w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><wp:inline><wp:docPr id="1" ${properties}/><a:graphic><a:graphicData>${graphic}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

  it('is told in its place by its alternative text, and named', async () => {
    const draft = await read(
      `<w:p>${run('Vapnet ')}${drawing('<a:blip/>', 'descr="Kommunens vapen"')}${drawing('<a:blip/>')}</w:p>`,
    );
    expect(draft.sections[0]!.text).toBe('Vapnet [Bild: Kommunens vapen][Bild]');
    expect(draft.notices).toEqual([
      'Dokumentet har 2 bilder. De syns i filen, men inte i avsnitten.',
      expect.stringContaining('En bild saknar beskrivning'),
    ]);
  });

  it.each([
    ['diagrams', '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>', /ett diagram/],
    ['SmartArt', '<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"/>', /SmartArt/],
  ])('names %s', async (_, graphic, notice) => {
    const draft = await read(`<w:p>${run('Text')}${drawing(graphic, 'descr="Antal"')}</w:p>`);
    expect(draft.notices).toEqual([expect.stringMatching(notice)]);
    expect(draft.sections[0]!.text).toMatch(/\[(Diagram|Figur): Antal\]/);
  });

  it('names links whose words are not their address', async () => {
    const link = (words: string, where = 'r:id="rId9"') => `<w:hyperlink ${where}>${run(words)}</w:hyperlink> `;
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const byField = (code: string) =>
      `${field('begin')}<w:r><w:instrText> ${code} </w:instrText></w:r>${field('separate')}${run('bidragen')}${field('end')}`;
    const [one, two] = [
      link('riktlinjen') + link('www.example.se/bidrag') + link('anna@example.se') + link('avsnitt 2', 'w:anchor="a"'),
      `${byField('HYPERLINK "https://example.se/bidrag"')}${byField('HYPERLINK \\l "a"')}<w:fldSimple w:instr=" HYPERLINK &quot;https://example.se&quot; ">${run('mer')}</w:fldSimple>`,
    ];
    expect((await read(`<w:p>${one}</w:p>`)).notices).toEqual([
      'Dokumentet har en länk. Orden står i avsnittet, men adressen bara i filen.',
    ]);
    expect((await read(`<w:p>${one}${two}</w:p>`)).notices).toEqual([
      'Dokumentet har 3 länkar. Orden står i avsnitten, men adresserna bara i filen.',
    ]);
  });

  it('shows the text of a text box once, after its paragraph', async () => {
    const box = (words: string) => `<w:txbxContent>${docxParagraph(words)}</w:txbxContent>`;
    const anchored = `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing>${box('I rutan')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('I rutan')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const draft = await read(`<w:p>${run('Stycke.')}${anchored}</w:p>${docxParagraph('Nästa.')}`);
    expect(draft.sections[0]!.text).toBe('Stycke.\n\nI rutan\n\nNästa.');
    expect(draft.notices).toEqual([expect.stringContaining('en textruta')]);
  });

  it('writes a formula on one line', async () => {
    const m = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const formula = `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:f><m:num>${m('a+b')}</m:num><m:den>${m('2')}</m:den></m:f></m:oMath>`;
    const draft = await read(`<w:p>${run('k = ')}${formula}</w:p>`);
    expect(draft.sections[0]!.text).toBe('k = (a+b)/2');
    expect(draft.notices).toEqual([expect.stringContaining('en formel')]);
  });

  it('gives footnotes and endnotes their text after the paragraph', async () => {
    const notes = (kind: string) =>
      `<w:${kind}s xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:${kind} w:id="0" w:type="separator"><w:p/></w:${kind}><w:${kind} w:id="1">${docxParagraph(`En ${kind}.`)}</w:${kind}></w:${kind}s>`;
    const kinds = ['styles', 'footnotes', 'endnotes'];
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${kinds.map((kind, at) => `<Relationship Id="rId${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${kind}.xml"/>`).join('')}</Relationships>`;
    const more = {
      'word/_rels/document.xml.rels': relations,
      'word/footnotes.xml': notes('footnote'),
      'word/endnotes.xml': notes('endnote'),
    };
    const draft = await read(
      `<w:p>${run('Ett')}<w:r><w:footnoteReference w:id="1"/></w:r>${run(' två')}<w:r><w:endnoteReference w:id="1"/></w:r></w:p>`,
      { more },
    );
    expect(draft.sections[0]!.text).toBe('Ett[1] två[2]\n\n[1] En footnote.\n\n[2] En endnote.');
  });
});

describe('tables', () => {
  it('are tables, with their columns in line', async () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${docxParagraph(text)}</w:tc>`;
    const body = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Mål', '<w:gridSpan w:val="2"/>')}${cell('År')}</w:tr><w:tr>${cell('A', '<w:vMerge w:val="restart"/>')}${cell('B')}${cell('C')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('D')}${cell('E')}</w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('Borta')}</w:tr></w:tbl>`;
    expect((await read(body)).sections[0]!.blocks).toMatchObject([
      {
        kind: 'table',
        header: true,
        rows: [
          ['Mål', '', 'År'],
          ['A', 'B', 'C'],
          ['', 'D', 'E'],
        ],
      },
    ]);
  });

  it('of one cell are a frame round text', async () => {
    const draft = await read(
      `<w:tbl><w:tr><w:tc>${docxParagraph('Ett.')}${docxParagraph('Två.')}</w:tc></w:tr></w:tbl>`,
    );
    expect(draft.sections[0]!.text).toBe('Ett.\n\nTvå.');
  });

  it('keep a table in a cell as lines', async () => {
    const inner = docxTable([['x', 'y']]);
    const draft = await read(
      `<w:tbl><w:tr><w:tc>${docxParagraph('A')}${inner}<w:p/></w:tc><w:tc>${docxParagraph('B')}</w:tc></w:tr></w:tbl>`,
    );
    expect(draft.sections[0]!.blocks).toMatchObject([{ rows: [['A\nx\ty', 'B']] }]);
  });
});

it('leaves out the contents that Word has made, by field, by style and by its own box', async () => {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const byField = `<w:p>${field('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${field('separate')}${run('Syfte 3')}</w:p><w:p>${run('Ansvar 4')}${field('end')}</w:p>`;
  const byBox = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${docxParagraph('Innehåll', 'Rubrik1')}${docxParagraph('Syfte 3')}</w:sdtContent></w:sdt>`;
  const draft = await read(byField + byBox + docxParagraph('Syfte 3', 'TOC1') + docxParagraph('Syfte', 'Rubrik1'));
  expect(draft.sections.map(({ heading, text }) => [heading, text])).toEqual([['Syfte', '']]);
});
