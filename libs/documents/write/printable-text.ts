/**
 * What shows nothing and is left out: soft hyphen, direction marks and the like. Kept, they would become part of the
 * letter before them in the PDF, and readers built on pdf.js then lose that letter in the whole document. Without
 * them a text also stands in its own order, whoever tried to turn it around.
 */
const SHOWS_NOTHING = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
/** Joiners, variation selectors and the letters that flags are spelt with: they shape the sign that they follow. */
const SHAPES = /^[\u200C\u200D\uFE0E\uFE0F\u{E0020}-\u{E007F}]$/u;
/** The signs that they can shape. */
const SHAPED = /^[\p{Emoji}\p{Script=Arabic}]$/u;
/** An em space: a tab has no glyph in any font, and the words on its sides would stand together. */
const TAB = '\u2003';
const CONTROL = /^\p{Cc}$/u;
/**
 * What Swedish is written with. All of it stands in the first family, so that most texts are one test and nothing to
 * look up.
 */
export const SWEDISH = /^[\n\x20-\x7e\xa0-\xac\xae-\xff–—‘’‚“”„†•…‰€]*$/;

/** Which code points a family of fonts has. */
export interface Coverage {
  has(point: number): boolean;
}
/** In caution: the families for Latin, Greek and Cyrillic letters. */
const PLAIN_FAMILIES = 2;

/** Makes texts printable with a fixed set of fonts, and remembers what could not be printed. */
export class PrintableText {
  private readonly covered: readonly Coverage[];
  private readonly known = new Map([
    ['\n', '\n'],
    ['\t', TAB],
  ]);
  private readonly missing = new Set<string>();
  private readonly characters = new Intl.Segmenter('sv', { granularity: 'grapheme' });

  /**
   * `coverage`: what each family of fonts has. `cautious`: only single characters of the first families,
   * everything else is replaced; for a text that brought the typesetter down.
   */
  constructor(
    coverage: readonly Coverage[],
    private readonly cautious = false,
  ) {
    this.covered = cautious ? coverage.slice(0, PLAIN_FAMILIES) : coverage;
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
    if (SWEDISH.test(text)) return text;
    const segments = this.characters.segment(text.replace(SHOWS_NOTHING, ''));
    return Array.from(segments, ({ segment }) => this.character(segment)).join('');
  }

  private character(segment: string): string {
    let shown = this.known.get(segment);
    if (shown === undefined) this.known.set(segment, (shown = this.examined(segment)));
    return shown;
  }

  private examined(segment: string): string {
    const [first, ...rest] = segment;
    const parts = [first!, ...rest.filter((part) => !SHAPES.test(part) || SHAPED.test(first!))];
    const visible = parts.filter((part) => !SHAPES.test(part));
    if (visible.length === 0) return '';
    if (this.inOneFont(visible) && !(this.cautious && parts.length > 1)) return parts.join('');
    // The letter stands if it can; an accent or a second half that no font joins to it is named instead.
    return visible.map((part, index) => (index === 0 && this.inOneFont([part]) ? part : this.named(part))).join('');
  }

  private inOneFont(characters: string[]): boolean {
    if (characters.some((character) => CONTROL.test(character))) return false;
    return this.covered.some((font) => characters.every((character) => font.has(character.codePointAt(0)!)));
  }

  private named(character: string): string {
    const name = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    this.missing.add(name);
    return `[${name}]`;
  }
}

/** A text in JSON; one without escapes for other signs than quotes and line ends shows what it holds. */
const JSON_TEXT = /"(?:[^"\\]|\\.)*"/g;
const ESCAPED = /\\[bfrtu]/;

/**
 * JSON with each of its texts made printable. It is never taken apart: a large document would stand in memory twice.
 */
export function printableJson(json: string, fonts: PrintableText): string {
  return json.replace(JSON_TEXT, (text) =>
    SWEDISH.test(text) && !ESCAPED.test(text) ? text : JSON.stringify(fonts.printable(JSON.parse(text) as string)),
  );
}
