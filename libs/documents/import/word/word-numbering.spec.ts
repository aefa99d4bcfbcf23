import fc from 'fast-check';
import { docxOf, docxParagraph } from '../../../../test/support/docx-template';
import { readDraft } from '../read-draft';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${['styles', 'numbering'].map((kind) => `<Relationship Id="${kind}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${kind}.xml"/>`).join('')}</Relationships>`;

interface Level {
  format?: string;
  text?: string;
  start?: number;
  more?: string;
}
const abstract = (id: number, levels: Level[], more = '') =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels.map(({ format = 'decimal', text = `%${1}.`, start = 1, more = '' }, at) => `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`).join('')}</w:abstractNum>`;
const num = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const numbered = (text: string, list: number, level = 0, style = '') =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const read = (body: string, numbering: string, styles = '') =>
  readDraft(
    docxOf({
      body,
      styles,
      more: {
        'word/_rels/document.xml.rels': RELATIONS,
        'word/numbering.xml': `<w:numbering ${W}>${numbering}</w:numbering>`,
      },
    }),
    'docx',
  );
const textOf = async (body: string, numbering: string, styles?: string) =>
  (await read(body, numbering, styles)).sections[0]!.text;

describe('lists', () => {
  it.each<[string, Level, string]>([
    ['letters', { format: 'lowerLetter', text: '%1)' }, 'a) ett\nb) två'],
    ['capitals', { format: 'upperLetter', text: '(%1)' }, '(A) ett\n(B) två'],
    ['Roman numbers', { format: 'lowerRoman', text: '%1.', start: 4 }, 'iv. ett\nv. två'],
    ['zeros', { format: 'decimalZero', text: '%1' }, '01 ett\n02 två'],
    ['ordinals', { format: 'ordinal', text: '%1' }, '1:a ett\n2:a två'],
    ['paragraphs', { text: '%1 §', start: 7 }, '7 § ett\n8 § två'],
    ['bullets', { format: 'bullet', text: '\uF0B7' }, '- ett\n- två'],
    ['nothing', { format: 'none', text: '' }, 'ett\ntvå'],
  ])('are marked with %s', async (_, level, text) => {
    expect(await textOf(numbered('ett', 1) + numbered('två', 1), abstract(1, [level]) + num(1, 1))).toBe(text);
  });

  it('count for themselves on an inner level, and begin anew there', async () => {
    const list = abstract(1, [{ text: '%1.' }, { format: 'lowerLetter', text: '%2)' }]) + num(1, 1);
    const body = numbered('A', 1) + numbered('x', 1, 1) + numbered('y', 1, 1) + numbered('B', 1) + numbered('z', 1, 1);
    expect(await textOf(body, list)).toBe('1. A\n  a) x\n  b) y\n2. B\n  a) z');
  });

  it('go on where another with the same count ended, and begin anew where they say so', async () => {
    const lists =
      abstract(1, [{}]) +
      num(1, 1) +
      num(2, 1) +
      num(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const body = numbered('a', 1) + numbered('b', 2) + numbered('c', 3) + numbered('d', 3);
    expect(await textOf(body, lists)).toBe('1. a\n\n2. b\n\n1. c\n2. d');
  });

  it('may go on through an outer one', async () => {
    const list = abstract(1, [{}, { text: '%2', more: '<w:lvlRestart w:val="0"/>' }]) + num(1, 1);
    const body = numbered('A', 1) + numbered('x', 1, 1) + numbered('B', 1) + numbered('y', 1, 1);
    expect(await textOf(body, list)).toBe('1. A\n  1 x\n2. B\n  2 y');
  });

  it('are said by a style, and by a style of lists', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Lista"><w:name w:val="List Number"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="numbering" w:styleId="Lag"><w:name w:val="Lag"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const lists =
      abstract(1, [], '<w:numStyleLink w:val="Lag"/>') + abstract(2, [{ text: '%1 §' }]) + num(1, 1) + num(2, 2);
    expect(await textOf(docxParagraph('ett', 'Lista') + docxParagraph('två', 'Lista'), lists, styles)).toBe(
      '1 § ett\n2 § två',
    );
  });

  it('are left by a paragraph that says that it stands in none', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Lista"><w:name w:val="List Number"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(
      await textOf(
        docxParagraph('ett', 'Lista') + numbered('fritt', 0, 0, 'Lista'),
        abstract(1, [{}]) + num(1, 1),
        styles,
      ),
    ).toBe('1. ett\n\nfritt');
  });
});

it('counts an outer level that has not begun as Word does, and a legal one in digits', async () => {
  const list = abstract(1, [{ format: 'upperRoman' }, { text: '%1.%2', more: '<w:isLgl/>' }]) + num(1, 1);
  const body = numbered('Först', 1, 1, 'Rubrik2') + numbered('Sedan', 1, 0, 'Rubrik1') + numbered('Sist', 1, 1, 'Rubrik2'); // prettier-ignore
  const { sections } = await read(body, list);
  expect(sections.map(({ number }) => number)).toEqual(['0.1', 'I', '1.1']);
});

/* What may be combined: how a heading is one, what numbers it, and what stands in its section. */
const FORMATS: Record<string, (count: number) => string> = {
  decimal: String,
  upperLetter: (count) => String.fromCharCode(64 + count),
  lowerLetter: (count) => String.fromCharCode(96 + count),
  lowerRoman: (count) => ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'][count - 1]!,
};
const STYLES = [1, 2, 3]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Rubrik${level}"><w:name w:val="heading ${level}"/></w:style><w:style w:type="paragraph" w:styleId="Egen${level}"><w:name w:val="Kommunens ${level}"/><w:basedOn w:val="Rubrik${level}"/></w:style><w:style w:type="paragraph" w:styleId="Niva${level}"><w:name w:val="Avsnitt ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Num${level}"><w:name w:val="Numrerad ${level}"/><w:basedOn w:val="Egen${level}"/><w:pPr><w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
  )
  .join('');

const variant = fc.record({
  style: fc.constantFrom('Rubrik', 'Egen', 'Niva', 'Num'),
  numbering: fc.constantFrom('word', 'written', 'none'),
  format: fc.constantFrom('decimal', 'upperLetter', 'lowerRoman'),
  ending: fc.constantFrom('', '.'),
  start: fc.integer({ min: 1, max: 3 }),
  /** Each heading one step in at most, or out as far as it likes. */
  steps: fc.array(fc.integer({ min: -2, max: 1 }), { minLength: 1, maxLength: 8 }),
  list: fc.record({
    format: fc.constantFrom(...Object.keys(FORMATS), 'bullet'),
    text: fc.constantFrom('%1.', '%1)', '(%1)', '%1 §'),
    items: fc.integer({ min: 0, max: 4 }),
    interrupted: fc.boolean(),
  }),
});

it('reads numbers, headings and lists right however they are combined', async () => {
  await fc.assert(
    fc.asyncProperty(variant, async ({ style, numbering, format, ending, start, steps, list }) => {
      const isWord = numbering === 'word' || style === 'Num';
      const levels: number[] = [];
      for (const step of steps) levels.push(Math.min(3, Math.max(1, (levels.at(-1) ?? 0) + step)));
      // The right answer, told without counting as the reader does: how many of its siblings stand before each.
      const place = (at: number): number[] => {
        const level = levels[at]!;
        const parent = levels.slice(0, at).findLastIndex((other) => other < level);
        const siblings = levels.slice(parent + 1, at).filter((other) => other === level).length;
        return [...(parent < 0 ? [] : place(parent)), siblings + 1];
      };
      const numberOf = (at: number): string => {
        if (!isWord) return place(at).join('.');
        return place(at)
          .map((count, depth) => (depth === 0 ? FORMATS[format]!(count + start - 1) : String(count)))
          .join('.');
      };
      const markOf = (at: number) => (list.format === 'bullet' ? '-' : list.text.replace('%1', FORMATS[list.format]!(at))); // prettier-ignore

      const heading = (at: number) => {
        const text =
          numbering === 'written' && style !== 'Num' ? `${numberOf(at)}${ending} Rubrik ${at}` : `Rubrik ${at}`;
        const level = levels[at]!;
        return numbering === 'word' && style !== 'Num'
          ? numbered(text, 1, level - 1, `${style}${level}`)
          : docxParagraph(text, `${style}${level}`);
      };
      const items = Array.from({ length: list.items }, (_, at) => numbered(`punkt ${at}`, at >= 2 ? 3 : 2, 0));
      const [first, second] = [items.slice(0, 2), items.slice(2)];
      const body =
        levels.map((_, at) => heading(at) + docxParagraph(`Text ${at}.`)).join('') +
        first.join('') +
        (list.interrupted ? docxParagraph('Mellan.') : '') +
        second.join('');
      const outline = ['%1', '%1.%2', '%1.%2.%3'].map((text, at) => ({ format: at === 0 ? format : 'decimal', text: text + ending, start: at === 0 ? start : 1 })); // prettier-ignore
      const lists = abstract(1, outline) + abstract(2, [{ format: list.format, text: list.text }]) + num(1, 1) + num(2, 2) + num(3, 2); // prettier-ignore

      const { sections } = await read(body, lists, STYLES);
      expect(sections.map(({ number, heading: text, level }) => [number, text, level])).toEqual(
        levels.map((level, at) => [numberOf(at), `Rubrik ${at}`, level]),
      );
      const marks = sections.at(-1)!.text.match(/^.*(?=punkt \d)/gm) ?? [];
      expect(marks.map((mark) => mark.trim())).toEqual(items.map((_, at) => markOf(at + 1)));
      expect(sections.map(({ text }) => text.split('\n')[0])).toEqual(levels.map((_, at) => `Text ${at}.`));
    }),
    { numRuns: 200 },
  );
});
