import { deep, elementsOf, readXml, type XmlNode } from '../word-xml';

/** Relations to elsewhere that are asked for only when a reader follows them. */
const FOLLOWED = 'hyperlink';
/** Where the file's styles once came from. Every office's files have it, and `withoutOwnTemplate` takes it away. */
export const OWN_TEMPLATE = 'attachedTemplate';
/** Fields that bring in a file or an address. */
const FETCHING = new Set(['INCLUDE', 'INCLUDETEXT', 'INCLUDEPICTURE', 'IMPORT', 'LINK', 'DDE', 'DDEAUTO', 'DATABASE', 'RD']); // prettier-ignore
const LONGEST = 120;

/**
 * What Word or LibreOffice would fetch from elsewhere when they open a Word file: linked pictures, texts and data, by
 * their addresses, or the fields that ask for them. Whoever wrote the address would have this machine, or an
 * official's, call on any other. `parts` are those of the file that are XML. Throws for what is none.
 */
export function fetchedBy(parts: ReadonlyMap<string, Buffer>): string[] {
  const found = [...parts].flatMap(([name, bytes]) => {
    if (bytes.length === 0) return [];
    const root = readXml(bytes);
    return name.toLowerCase().endsWith('.rels') ? relationsToElsewhere(root) : fetchingFields(root);
  });
  return [...new Set(found.map((one) => one.slice(0, LONGEST)))];
}

/** The last word of what a relation is. */
export const kindOf = ({ attributes }: XmlNode): string => attributes.Type?.split('/').at(-1) ?? '';

function relationsToElsewhere(root: XmlNode): string[] {
  return [...elementsOf(root)]
    .filter(({ attributes }) => (attributes.TargetMode ?? 'Internal') !== 'Internal')
    .filter((relation) => ![FOLLOWED, OWN_TEMPLATE].includes(kindOf(relation)))
    .map(({ attributes }) => attributes.Target ?? '');
}

/** Word divides a field's words over runs as it likes, and puts fields in fields. */
function fetchingFields(root: XmlNode): string[] {
  const fields: string[] = [];
  const open: number[] = [];
  const begin = (words: string) => fields.push(words) - 1;
  for (const { name, attributes, children } of deep(root)) {
    if (name === 'w:fldSimple') begin(attributes['w:instr'] ?? '');
    if (name === 'w:fldChar' && attributes['w:fldCharType'] === 'begin') open.push(begin(''));
    if (name === 'w:fldChar' && attributes['w:fldCharType'] === 'end') open.pop();
    if (name === 'w:instrText')
      fields[open.at(-1) ?? begin('')] += children.filter((child) => typeof child === 'string').join('');
  }
  return fields.map((field) => field.trim()).filter((field) => FETCHING.has(field.split(/\s/, 1)[0]!.toUpperCase()));
}
