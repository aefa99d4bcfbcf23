import { SaxesParser } from 'saxes';
import { xmlEscaped } from './xml-text';

/**
 * An element of a Word file. Names and attributes have the prefixes that Word itself uses, whatever the file calls
 * them.
 */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: (XmlNode | string)[];
  /** As the file calls it, where that is something else. */
  written?: { name: string; attributes: Record<string, string> };
}

/** The vocabularies that are read; the second of each is the strict form of the standard. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/drawing/2017/decorative': 'adec',
  'urn:schemas-microsoft-com:vml': 'v',
};

/** Reads a part of a Word file into a tree. Throws for what is no XML, and for entities of the file's own. */
export function readXml(bytes: Buffer): XmlNode {
  const parser = new SaxesParser();
  const top: XmlNode = { name: '', attributes: {}, children: [] };
  const open = [top];
  const prefixes = new Map<string, string>();
  const addText = (text: string) => open.at(-1)!.children.push(text);
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', ({ name, attributes }) => {
    learnPrefixes(prefixes, attributes);
    const node = named(name, attributes, prefixes);
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => open.pop());
  parser.write(textOf(bytes)).close();
  const root = top.children.find((child) => typeof child !== 'string');
  if (!root) throw new Error('no element');
  return root;
}

function textOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

function learnPrefixes(prefixes: Map<string, string>, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const usual = PREFIXES[value];
    const written = name.slice('xmlns:'.length);
    if (usual && usual !== written) prefixes.set(written, usual);
    else prefixes.delete(written);
  }
}

function named(name: string, attributes: Record<string, string>, prefixes: Map<string, string>): XmlNode {
  // Nearly every file has the usual prefixes, and nothing to rename.
  if (prefixes.size === 0) return { name, attributes, children: [] };
  const usual = Object.entries(attributes).map(([key, value]) => [key.includes(':') ? renamed(key) : key, value]);
  const node = { name: renamed(name), attributes: Object.fromEntries(usual) as Record<string, string>, children: [] };
  return { ...node, written: { name, attributes } };

  function renamed(qualified: string): string {
    const [prefix, local] = qualified.includes(':') ? qualified.split(':') : ['', qualified];
    const known = prefixes.get(prefix!);
    return known ? `${known}:${local}` : qualified;
  }
}

/** The part as a file again, each element as it was written. */
export function writeXml(root: XmlNode): Buffer {
  const pieces = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  write(root, pieces);
  return Buffer.from(pieces.join(''));
}

function write(node: XmlNode | string, pieces: string[]): void {
  if (typeof node === 'string') return void pieces.push(xmlEscaped(node));
  const { name, attributes } = node.written ?? node;
  pieces.push('<', name);
  for (const [key, value] of Object.entries(attributes)) {
    const escaped = xmlEscaped(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
    pieces.push(' ', key, '="', escaped, '"');
  }
  if (node.children.length === 0) return void pieces.push('/>');
  pieces.push('>');
  for (const child of node.children) write(child, pieces);
  pieces.push('</', name, '>');
}

/** The elements in it, without the text between them. */
export function* elementsOf(node: XmlNode | undefined): Generator<XmlNode> {
  for (const child of node?.children ?? []) if (typeof child !== 'string') yield child;
}

export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  for (const found of elementsOf(node)) {
    if (found.name === name) return found;
    // What a newer Word says in a newer way, with the older way beside it.
    if (found.name === 'mc:AlternateContent') {
      const older = child(child(found, 'mc:Fallback'), name);
      if (older) return older;
    }
  }
  return undefined;
}

/** Every element in it, however deep, in order. */
export function* deep(node: XmlNode): Generator<XmlNode> {
  for (const found of elementsOf(node)) {
    yield found;
    yield* deep(found);
  }
}

/** The value of a child: `<w:pStyle w:val="Rubrik1"/>`. */
export const valueOf = (node: XmlNode | undefined, name: string): string | undefined =>
  child(node, name)?.attributes['w:val'];

/** A child that says yes or no; undefined when it says nothing. */
export function isOn(node: XmlNode | undefined, name: string): boolean | undefined {
  const found = child(node, name);
  return found && !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? 'true');
}

/** A whole number; undefined for anything else, and for what no document counts to. */
export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,6}$/.test(value) ? Number(value) : undefined;
}
