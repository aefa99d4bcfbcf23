import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject } from 'pdf-lib';

/** An element of a PDF's tag tree: what a screen reader goes through. */
export interface Tag {
  type: string;
  scope: string | null;
  /** Whether text or a picture stands in the element itself. */
  hasContent: boolean;
  children: Tag[];
}

const name = PDFName.of;

/** The tag tree of a PDF, read back from its bytes. */
export async function pdfTags(pdf: Buffer): Promise<Tag> {
  const { catalog, context } = await PDFDocument.load(pdf, { updateMetadata: false });
  const kidsOf = (element: PDFDict): (PDFObject | undefined)[] => {
    const kids = element.lookup(name('K'));
    return kids instanceof PDFArray ? kids.asArray().map((kid) => context.lookup(kid)) : [kids];
  };
  const tag = (element: PDFDict): Tag => {
    const kids = kidsOf(element);
    const isElement = (kid: PDFObject | undefined): kid is PDFDict => kid instanceof PDFDict && kid.has(name('S'));
    return {
      type: String(element.lookup(name('S'))).slice(1),
      scope: /\/Scope \/(\w+)/.exec(String(element.lookup(name('A'))))?.[1] ?? null,
      hasContent: kids.some((kid) => kid instanceof PDFNumber || (kid instanceof PDFDict && !isElement(kid))),
      children: kids.filter(isElement).map(tag),
    };
  };
  const root = catalog.lookup(name('StructTreeRoot'), PDFDict);
  return tag(kidsOf(root)[0] as PDFDict);
}

/** Every element, in the order in which it is read. */
export const allTags = (tag: Tag): Tag[] => [tag, ...tag.children.flatMap(allTags)];

/**
 * What is wrong with a document's structure: text that stands in no paragraph, list or cell; headings that skip a
 * level; tables whose rows or columns have no header. Empty when nothing is.
 */
export function faultsOf(document: Tag): string[] {
  const faults: string[] = [];
  const bare = (tag: Tag) => {
    for (const child of tag.children) {
      const holds = child.hasContent || child.children.some(({ type, hasContent }) => type === 'Span' && hasContent);
      if (['Span', 'Strong', 'Em'].includes(child.type)) faults.push(`text in ${child.type} under ${tag.type}`);
      if (['Div', 'Part', 'Sect'].includes(child.type)) {
        if (holds) faults.push(`bare text in ${child.type}`);
        bare(child);
      }
    }
  };
  bare(document);
  let level = 0;
  for (const { type } of allTags(document).filter((tag) => /^H\d$/.test(tag.type))) {
    if (Number(type[1]) > level + 1) faults.push(`${type} after H${level}`);
    level = Number(type[1]);
  }
  for (const table of allTags(document).filter(({ type }) => type === 'Table')) {
    const rows = allTags(table).filter(({ type }) => type === 'TR');
    const scopes = rows.map(({ children }) => children.map(({ type, scope }) => `${type} ${scope ?? ''}`.trim()));
    if (!scopes[0]?.every((cell) => cell === 'TH Column')) faults.push('a table without column headers');
    if (!scopes.slice(1).every(([first]) => first === 'TH Row')) faults.push('a table without row headers');
  }
  return faults;
}
