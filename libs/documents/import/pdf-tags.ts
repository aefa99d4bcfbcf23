import type { DraftElement, ListItem } from './draft-elements';
import { joinedLines } from './line-ends';

/** A node of a tagged PDF's structure: what a piece of text is. */
export interface Tag {
  role?: string;
  id?: string;
  alt?: string;
  children?: Tag[];
}

/** What stands on the pages besides the document: contents, and what a reader need not hear. */
const SKIPPED = new Set(['TOC', 'TOCI', 'Artifact', 'Index']);
const PICTURES: Readonly<Record<string, string>> = { Figure: 'Bild', Formula: 'Formel' };
/** What stands before a list item: a bullet, of a symbol font too, or a number or letter. */
const LABEL = /^\s*(?:[•◦▪‣·\-–\uE000-\uF8FF]|(\(?(?:\d{1,3}|\p{L})[.)]))\s+/u;
const GROUPS = new Set(['Root', 'Document', 'Part', 'Art', 'Sect', 'Div', 'NonStruct', 'BlockQuote', 'Aside']);

/** Goes through the tags of one page. */
export class TagReader {
  /** Each with the place of its first word on the page. */
  readonly elements: { element: DraftElement; place: number }[] = [];
  /** The marks that some tag refers to, also where what it holds is left out. */
  readonly known = new Set<string>();
  title?: string;

  constructor(
    private readonly byId: ReadonlyMap<string, string>,
    private readonly places: ReadonlyMap<string, number>,
  ) {}

  read(tag: Tag): void {
    for (const id of idsIn(tag)) this.known.add(id);
    this.take(tag);
  }

  private take(tag: Tag): void {
    const { role = '', children = [] } = tag;
    const level = /^H([1-6])$/.exec(role)?.[1];
    if (SKIPPED.has(role)) return;
    if (PICTURES[role]) return this.picture(tag, PICTURES[role]);
    if (role === 'Title') this.title = this.words(tag).trim();
    else if (level) this.add(tag, { kind: 'heading', level: Number(level), text: this.words(tag) });
    else if (role === 'L') this.add(tag, { kind: 'list', ...this.list(tag) });
    else if (role === 'Table') this.add(tag, { kind: 'table', ...this.table(tag) });
    else if (GROUPS.has(role)) children.forEach((child) => this.take(child));
    else this.add(tag, { kind: 'paragraph', text: this.words(tag) });
  }

  private add(tag: Tag, element: DraftElement): void {
    const places = [...idsIn(tag)].flatMap((id) => this.places.get(id) ?? []);
    this.elements.push({ element, place: places.length > 0 ? Math.min(...places) : -1 });
  }

  private picture(tag: Tag, name: string): void {
    const said = tag.alt?.replace(/\s+/g, ' ').trim();
    if (said) this.add(tag, { kind: 'paragraph', text: `[${name}: ${said}]` });
  }

  /** The label stands in a tag of its own or, from some programs, before the words. */
  private list(tag: Tag): { ordered: boolean; items: ListItem[] } {
    const items = this.items(tag, 0).map(({ level, label, text }) => {
      const [mark = '', number] = LABEL.exec(label ? `${label} ` : text) ?? [];
      return { level, marker: number, text: label ? text : text.slice(mark.length) };
    });
    const ordered = items[0]?.marker !== undefined;
    return { ordered, items: items.map(({ marker, ...item }) => ({ ...item, ...(ordered && marker ? { marker } : {}) })) };
  } // prettier-ignore

  private items(list: Tag, level: number): { level: number; label: string; text: string }[] {
    return (list.children ?? []).flatMap((item) => {
      if (item.role === 'L') return this.items(item, level + 1);
      const parts = item.children ?? [];
      const bodies = parts.filter(({ role }) => role !== 'Lbl');
      const inner = bodies.flatMap((body) => [body, ...(body.children ?? [])]).filter(({ role }) => role === 'L');
      const label = parts.flatMap((part) => (part.role === 'Lbl' ? [this.words(part)] : [])).join('').trim(); // prettier-ignore
      const text = bodies.map((body) => this.words(body, 'L')).join('');
      return [{ level, label, text }, ...inner.flatMap((nested) => this.items(nested, level + 1))];
    });
  }

  private table(table: Tag): { rows: string[][]; header: boolean } {
    const rows = rowsIn(table);
    const header = rows[0]?.every(({ role }) => role === 'TH') ?? false;
    return { rows: rows.map((cells) => cells.map((cell) => this.words(cell))), header };
  }

  private words(tag: Tag, without?: string): string {
    return joinedLines(this.raw(tag, without).split('\n'));
  }

  private raw(tag: Tag, without?: string): string {
    if (tag.role !== undefined && tag.role === without) return '';
    if (tag.id !== undefined) return this.byId.get(tag.id) ?? '';
    return (tag.children ?? []).map((child) => this.raw(child, without)).join('');
  }
}

const rowsIn = (table: Tag): Tag[][] =>
  (table.children ?? []).flatMap((part) => (part.role === 'TR' ? [part.children ?? []] : rowsIn(part)));

function* idsIn(tag: Tag): Generator<string> {
  if (tag.id !== undefined) yield tag.id;
  for (const child of tag.children ?? []) yield* idsIn(child);
}
