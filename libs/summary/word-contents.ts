/** A heading of level 1 or 2 with the bookmark that the contents link to. */
export interface Heading {
  anchor: string;
  text: string;
  level: 1 | 2;
}

/** A heading in the contents. Its page is that of the PDF; unknown where there is none. */
export interface Entry extends Heading {
  page: number | undefined;
}

const STYLES = { heading: { 1: 'Rubrik1', 2: 'Rubrik2' }, contents: { 1: 'Innehll1', 2: 'Innehll2' } } as const;

/** Numbers of bookmarks must differ within a file; the template's own are below. */
const FIRST_BOOKMARK = 100;

/** A heading as a paragraph of Word. `index` numbers its bookmark. */
export function headingXml({ anchor, text, level }: Heading, index: number, { newPage = false } = {}): string {
  const id = FIRST_BOOKMARK + index;
  return `<w:p>${style(STYLES.heading[level], newPage ? '<w:pageBreakBefore/>' : '')}<w:bookmarkStart w:id="${id}" w:name="${anchor}"/>${run(text)}<w:bookmarkEnd w:id="${id}"/></w:p>`;
}

const NOTE =
  'Sidnumren är hämtade från PDF-filen och kan skilja något i Word. Markera förteckningen och tryck F9 för att räkna om dem.';

/**
 * The contents as a field of Word's, its links and page numbers already there. Word counts pages by itself only when
 * somebody asks (F9): a file that asks for that greets every reader with a question about fields. The note about it is
 * a part of the field, so that it goes when the numbers have become Word's own.
 */
export function contentsXml(entries: readonly Entry[]): string {
  const opening = fieldStart(' TOC \\o "1-2" \\h \\z \\u ');
  const lines = entries.map(
    ({ anchor, text, level, page }, i) =>
      `<w:p>${style(STYLES.contents[level])}${i === 0 ? opening : ''}<w:hyperlink w:anchor="${anchor}" w:history="1">${run(text)}${pageXml(anchor, page)}</w:hyperlink></w:p>`,
  );
  const note = entries.some(({ page }) => page !== undefined) ? run(NOTE) : '';
  return `${lines.join('')}<w:p>${style('Anmrkning')}${note}${mark('end')}</w:p>`;
}

function pageXml(anchor: string, page: number | undefined): string {
  if (page === undefined) return '';
  return `<w:r><w:tab/></w:r>${fieldStart(` PAGEREF ${anchor} \\h `)}${run(String(page))}${mark('end')}`;
}

function fieldStart(instruction: string): string {
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>${mark('separate')}`;
}

function mark(type: 'begin' | 'separate' | 'end'): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}

function style(id: string, more = ''): string {
  return `<w:pPr><w:pStyle w:val="${id}"/>${more}</w:pPr>`;
}

function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
