/** A heading of level 1 or 2 with the bookmark that the contents link to. */
export interface Heading {
  anchor: string;
  text: string;
  level: 1 | 2;
}

const STYLES = { heading: { 1: 'Rubrik1', 2: 'Rubrik2' }, contents: { 1: 'Innehll1', 2: 'Innehll2' } } as const;

/** Numbers of bookmarks must differ within a file; the template's own are below. */
const FIRST_BOOKMARK = 100;

/** A heading as a paragraph of Word. `index` numbers its bookmark. */
export function headingXml({ anchor, text, level }: Heading, index: number): string {
  const id = FIRST_BOOKMARK + index;
  return `<w:p>${style(STYLES.heading[level])}<w:bookmarkStart w:id="${id}" w:name="${anchor}"/>${run(text)}<w:bookmarkEnd w:id="${id}"/></w:p>`;
}

/**
 * The contents as a field of Word's, its links already there. Page numbers come when somebody updates it (F9):
 * a file that asks for that by itself greets every reader with a question about fields.
 */
export function contentsXml(headings: readonly Heading[]): string {
  const mark = (type: 'begin' | 'separate' | 'end') => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const opening = `${mark('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>${mark('separate')}`;
  return headings
    .map(
      ({ anchor, text, level }, i) =>
        `<w:p>${style(STYLES.contents[level])}${i === 0 ? opening : ''}<w:hyperlink w:anchor="${anchor}" w:history="1">${run(text)}</w:hyperlink>${i === headings.length - 1 ? mark('end') : ''}</w:p>`,
    )
    .join('');
}

function style(id: string): string {
  return `<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`;
}

function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
