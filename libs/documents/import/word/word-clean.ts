import PizZip from 'pizzip';
import { WordPackage } from './word-package';
import { child, elementsOf, readXml, writeXml, type XmlNode } from '../../word-xml';

/** Parts that say what people have said of the text, and who they are. */
const OF_PEOPLE = /(?:^|\/)(?:comments\w*|people|documenttasks\d*)\.xml$/i;
const RELATIONS = /\.rels$/i;
const TYPES = '[Content_Types].xml';
/** Parts of the text in which there may be anything to clean: told by the names that such marks have. */
const TEXT = /^word\/(?:[^/]+|glossary\/[^/]+)\.xml$/i;
const MARKS =
  /:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|comment\w+|\w+Change|trackRevisions|annotationRef)\b/;

/** Marks that go, with all that is in them. */
const GONE = new Set([
  'w:del', 'w:moveFrom', 'w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference', 'w:annotationRef',
  'w:cellIns', 'w:cellMerge', 'w:trackRevisions',
  ...['moveFrom', 'moveTo', 'customXmlIns', 'customXmlDel', 'customXmlMoveFrom', 'customXmlMoveTo'].flatMap((mark) => [
    `w:${mark}RangeStart`, `w:${mark}RangeEnd`,
  ]),
]); // prettier-ignore
/** Marks that go, and leave what is in them. */
const OPENED = new Set(['w:ins', 'w:moveTo']);

/**
 * A copy of a Word file without comments and with every tracked change accepted; all else is as it was. Throws for what
 * is no Word file, and `tooMuch`.
 */
export async function cleanedWord(file: Buffer): Promise<Buffer> {
  // Counted and looked through as a draft is, before anything is unpacked here.
  await WordPackage.open(file);
  const zip = new PizZip(file);
  for (const name of Object.keys(zip.files)) {
    if (OF_PEOPLE.test(name)) zip.remove(name);
    else if (name === TYPES || RELATIONS.test(name)) withoutPeople(zip, name);
    else if (TEXT.test(name)) cleanPart(zip, name);
  }
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

const bytesOf = (zip: PizZip, name: string): Buffer => zip.file(name)!.asNodeBuffer();

/** Nothing names the parts that are gone. */
function withoutPeople(zip: PizZip, name: string): void {
  const root = readXml(bytesOf(zip, name));
  const names = (node: XmlNode) => node.attributes.PartName ?? node.attributes.Target ?? '';
  const kept = root.children.filter((part) => typeof part === 'string' || !OF_PEOPLE.test(names(part)));
  if (kept.length < root.children.length) zip.file(name, writeXml({ ...root, children: kept }));
}

function cleanPart(zip: PizZip, name: string): void {
  const bytes = bytesOf(zip, name);
  if (!MARKS.test(bytes.toString('latin1'))) return;
  const root = readXml(bytes);
  accept(root);
  zip.file(name, writeXml(root));
}

/** Accepts all that is in it, from the inside out. */
function accept(node: XmlNode): void {
  const children: (XmlNode | string)[] = [];
  for (const part of node.children) {
    if (typeof part === 'string') children.push(part);
    else if (GONE.has(part.name) || part.name.endsWith('Change')) continue;
    else {
      const endsNot = part.name === 'w:p' && endIsDeleted(part);
      const isGone = isDeleted(part);
      accept(part);
      if (isGone || isEmptied(part)) continue;
      if (endsNot) part.attributes[UNFINISHED] = '';
      children.push(...(OPENED.has(part.name) ? part.children : [part]));
    }
  }
  node.children = joined(children);
}

/** On a paragraph while its part is read: its end is deleted, so that it goes on in the next. */
const UNFINISHED = ' unfinished';

function joined(children: (XmlNode | string)[]): (XmlNode | string)[] {
  const kept: (XmlNode | string)[] = [];
  let waiting: XmlNode | undefined;
  for (const part of children) {
    if (typeof part === 'string' || part.name !== 'w:p') {
      // Nothing to go on in: it stays a paragraph, if there is anything left of it.
      if (waiting && typeof part !== 'string' && part.name !== 'w:bookmarkStart' && part.name !== 'w:bookmarkEnd') {
        if (contentOf(waiting).length > 0) kept.push(waiting);
        waiting = undefined;
      }
      kept.push(part);
      continue;
    }
    if (waiting) {
      const properties = child(part, 'w:pPr');
      part.children = [...(properties ? [properties] : []), ...contentOf(waiting), ...contentOf(part)];
      waiting = undefined;
    }
    if (!(UNFINISHED in part.attributes)) kept.push(part);
    else {
      delete part.attributes[UNFINISHED];
      waiting = part;
    }
  }
  // A cell and a page end in a paragraph.
  if (waiting) kept.push(waiting);
  return kept;
}

const contentOf = ({ children }: XmlNode) => children.filter((part) => typeof part === 'string' || part.name !== 'w:pPr'); // prettier-ignore

function endIsDeleted(paragraph: XmlNode): boolean {
  const mark = child(child(paragraph, 'w:pPr'), 'w:rPr');
  return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined;
}

function isDeleted(node: XmlNode): boolean {
  if (node.name === 'w:tr') return child(child(node, 'w:trPr'), 'w:del') !== undefined;
  return node.name === 'w:tc' && child(child(node, 'w:tcPr'), 'w:cellDel') !== undefined;
}

/** A run that held nothing but a mark, a row without cells, a table without rows. */
function isEmptied({ name, children }: XmlNode): boolean {
  const has = (...names: string[]) => children.some((part) => typeof part !== 'string' && names.includes(part.name));
  if (name === 'w:r') return ![...elementsOf({ name, attributes: {}, children })].some((part) => part.name !== 'w:rPr');
  if (name === 'w:tr') return !has('w:tc', 'w:sdt', 'w:customXml', 'w:ins');
  return name === 'w:tbl' && !has('w:tr', 'w:sdt', 'w:customXml', 'w:ins');
}
