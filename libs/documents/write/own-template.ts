import { posix } from 'node:path';
import { kindOf, OWN_TEMPLATE } from './fetched-by';
import { deep, elementsOf, readXml, writeXml, type XmlNode } from '../word-xml';

type Parts = Map<string, string | Uint8Array>;

/**
 * The parts of a Word file without where its styles once came from: Word asks that address for them each time that
 * somebody opens the file.
 */
export function withoutOwnTemplate(parts: Parts): Parts {
  const result = new Map(parts);
  for (const name of parts.keys()) {
    if (!name.endsWith('.rels')) continue;
    const of = posix.join(posix.dirname(name), '..', posix.basename(name, '.rels'));
    if (without(result, name, (relation) => kindOf(relation) === OWN_TEMPLATE))
      without(result, of, ({ name: element }) => element === `w:${OWN_TEMPLATE}`);
  }
  return result;
}

/** Takes such elements out of a part; true when there was one. */
function without(parts: Parts, name: string, isOne: (element: XmlNode) => boolean): boolean {
  const content = parts.get(name);
  if (!content?.length) return false;
  const root = readXml(Buffer.from(content));
  const holders = [root, ...deep(root)].filter((element) => [...elementsOf(element)].some(isOne));
  for (const holder of holders)
    holder.children = holder.children.filter((child) => typeof child === 'string' || !isOne(child));
  if (holders.length > 0) parts.set(name, writeXml(root));
  return holders.length > 0;
}
