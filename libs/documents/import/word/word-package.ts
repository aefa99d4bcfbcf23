import { posix } from 'node:path';
import { markupParts } from './markup-parts';
import { elementsOf, readXml, type XmlNode } from '../../word-xml';

const READ = /^(word\/|_rels\/|\[)/;

/** The parts of a Word file that are XML, by name; the main one, and those it refers to by what they are. */
export class WordPackage {
  private constructor(
    private readonly parts: ReadonlyMap<string, Buffer>,
    readonly mainName: string,
    private readonly related: ReadonlyMap<string, string[]>,
  ) {}

  /** Counts the XML, part by part as it is unpacked, before any of it is read. Throws `tooMuch`. */
  static async open(file: Buffer): Promise<WordPackage> {
    const parts = await markupParts(file, READ);
    const main = relationsOf(parts, '').get('officeDocument')?.[0] ?? 'word/document.xml';
    return new WordPackage(parts, main, relationsOf(parts, main));
  }

  /** Errors: any, for a file without one, or whose is no XML. */
  main(): XmlNode {
    const bytes = this.parts.get(this.mainName);
    if (!bytes) throw new Error('no document');
    return readXml(bytes);
  }

  /** Those of a kind ("styles", "header") that the main part refers to. */
  all(kind: string): { name: string; root: XmlNode }[] {
    return (this.related.get(kind) ?? []).flatMap((name) => {
      const bytes = this.parts.get(name);
      return bytes && bytes.length > 0 ? [{ name, root: readXml(bytes) }] : [];
    });
  }

  one(kind: string): XmlNode | undefined {
    return this.all(kind)[0]?.root;
  }
}

/** What a part refers to, by the last word of the kind. */
function relationsOf(parts: ReadonlyMap<string, Buffer>, from: string): Map<string, string[]> {
  const folder = posix.dirname(from);
  const bytes = parts.get(from === '' ? '_rels/.rels' : `${folder}/_rels/${posix.basename(from)}.rels`);
  const found = new Map<string, string[]>();
  if (!bytes || bytes.length === 0) return found;
  for (const { attributes } of elementsOf(readXml(bytes))) {
    const { Type: type, Target: target, TargetMode: mode } = attributes;
    if (!type || !target || mode === 'External') continue;
    const kind = posix.basename(type);
    const name = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
    found.set(kind, [...(found.get(kind) ?? []), name]);
  }
  return found;
}
