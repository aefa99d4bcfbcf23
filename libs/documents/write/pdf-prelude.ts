/**
 * Longer than Swedish makes a word: a line may be broken inside. The same for us, over JSON, and for the typesetter.
 */
const LONG_WORD = /[^\s"\\]{31}/;
const BREAK_LONG_WORDS = 'show regex("\\\\S{31,}"): it => breakable(it.text)';
/**
 * From here a document is set for speed: its shorter paragraphs stay whole, and are set once however often they are
 * printed.
 */
const LARGE = 300_000;

/** Where a template finds what is printed. */
export const DATA_FILE = 'data.json';

/** What every template stands on; one line, so that the template's own lines are one off at most. */
const LINES = [
  'set document(title: sys.inputs.title, date: DATE)',
  'set text(lang: "sv", region: "SE", fallback: false, font: FONTS)',
  'let title = sys.inputs.printed-title',
  `let data = json("/${DATA_FILE}")`,
  'let replaced = json(bytes(sys.inputs.replaced))',
  // Where a thousandth of a point is empty the typesetter may break, and nothing of it stands in the text that a reader
  // copies.
  'let breakable(words) = words.clusters().join(h(0.001pt))',
  // A paragraph that a person has written: its line breaks are line breaks, and nothing in it is markup. The typesetter
  // remembers a box with the same words, and no paragraph.
  `let paragraph(words) = { let shown = words.split("\\n").join(linebreak()); par(if sys.inputs.large == "true" and words.len() < 1500 { box(width: 100%, shown) } else { shown }) }`,
  'let prose(words) = words.split("\\n\\n").filter(part => part.trim() != "").map(paragraph).join()',
  // What begins on a page where there is this much left of it: a heading of a table and its first row are read as all
  // there is of it.
  'let with-room(room, body) = { block(breakable: false, above: 0pt, below: 0pt, height: room); v(-room); block(above: 0pt, body) }',
  // Labels and values beside each other, as a list for those who hear it.
  'let facts(rows, width: 5cm, colour: black) = { set terms(separator: none, hanging-indent: width, spacing: 0.75em); show terms: set strong(delta: 0); terms(..rows.map(row => terms.item(box(width: width, text(fill: colour, row.label)), row.value.split("\\n").join(linebreak())))) }',
];

export interface PreludeFacts {
  fonts: readonly string[];
  dated: boolean;
  hasLongWords: boolean;
}

/** The beginning of every template. What costs time with each word is there only when a word needs it. */
export function prelude({ fonts, dated, hasLongWords }: PreludeFacts): string {
  const family = `(${fonts.map((name) => `"${name}"`).join(', ')})`;
  const lines = hasLongWords ? [...LINES, BREAK_LONG_WORDS] : LINES;
  const source = lines.map((line) => `#${line};`).join(' ');
  return `${source.replace('FONTS', family).replace('DATE', dated ? 'auto' : 'none')}\n`;
}

/** Of JSON. */
export const hasLongWords = (data: string): boolean => LONG_WORD.test(data);
export const isLarge = (data: string): boolean => data.length > LARGE;
