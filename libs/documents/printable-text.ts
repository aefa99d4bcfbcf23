import { create, type Font } from 'fontkit';

/** Characters that show nothing by themselves (joiners, variation selectors, direction marks): no font need have them. */
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\u2028\u2029]$/u;
const OPENS_EMBEDDING = /[\u202A\u202B\u202D\u202E]/;
const OPENS_ISOLATE = /[\u2066-\u2068]/;
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/;
const CLOSE_EMBEDDING = '\u202C';
const CLOSE_ISOLATE = '\u2069';
/** An em space: a tab has no glyph in any font, and the words on its sides would stand together. */
const TAB = '\u2003';

/** Makes texts printable with a fixed set of fonts, and remembers what could not be printed. */
export class PrintableText {
  private readonly covered: Set<number>[];
  private readonly known = new Map<string, string>();
  private readonly missing = new Set<string>();
  private readonly characters = new Intl.Segmenter('sv', { granularity: 'grapheme' });

  /** The bytes of one font per family. */
  constructor(fonts: Buffer[]) {
    this.covered = fonts.map((bytes) => new Set((create(bytes) as Font).characterSet));
  }

  /** What no font had, as `U+6F22`, in the order in which it first came. */
  get replaced(): string[] {
    return [...this.missing];
  }

  /**
   * The text with `[U+6F22]` in place of each character that no font has. A character of several code points (letter
   * and accent, emoji sequence) must be whole in one font; where it is not, what does not stand alone is replaced.
   */
  printable(text: string): string {
    // Most texts are Swedish: one test, and nothing to look up.
    if (/^[\n\x20-\x7e\xa0-\xff]*$/.test(text)) return text;
    const shown = Array.from(this.characters.segment(text), ({ segment }) => this.character(segment)).join('');
    return DIRECTION.test(shown) ? shown.split('\n').map(closed).join('\n') : shown;
  }

  private character(segment: string): string {
    const known = this.known.get(segment);
    if (known !== undefined) return known;
    const shown = segment === '\n' ? segment : segment === '\t' ? TAB : this.examined(segment);
    this.known.set(segment, shown);
    return shown;
  }

  private examined(segment: string): string {
    const parts = [...segment];
    const visible = parts.filter((part) => !INVISIBLE.test(part));
    if (this.inOneFont(visible)) return segment;
    // The letter stands if it can; an accent or a second half that no font joins to it is named instead.
    return parts
      .map((part, index) => {
        if (INVISIBLE.test(part)) return '';
        return index === 0 && this.inOneFont([part]) ? part : this.named(part);
      })
      .join('');
  }

  private inOneFont(characters: string[]): boolean {
    return this.covered.some((font) => characters.every((character) => font.has(character.codePointAt(0)!)));
  }

  private named(character: string): string {
    const name = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    this.missing.add(name);
    return `[${name}]`;
  }
}

/**
 * A line whose changes of direction end with it: one answer that turns the text around must not turn what comes
 * after it.
 */
function closed(line: string): string {
  const open: string[] = [];
  for (const character of line) {
    if (OPENS_EMBEDDING.test(character)) open.push(CLOSE_EMBEDDING);
    else if (OPENS_ISOLATE.test(character)) open.push(CLOSE_ISOLATE);
    else if (character === CLOSE_EMBEDDING && open.at(-1) === CLOSE_EMBEDDING) open.pop();
    else if (character === CLOSE_ISOLATE && open.includes(CLOSE_ISOLATE)) {
      open.length = open.lastIndexOf(CLOSE_ISOLATE);
    }
  }
  return line + open.reverse().join('');
}

/** A copy of any JSON with each of its texts made printable; keys stay. */
export function printableData(value: unknown, fonts: PrintableText): unknown {
  if (typeof value === 'string') return fonts.printable(value);
  if (Array.isArray(value)) return value.map((item) => printableData(item, fonts));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, printableData(item, fonts)]));
}
