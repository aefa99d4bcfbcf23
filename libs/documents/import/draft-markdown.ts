import { isUtf8 } from 'node:buffer';
import { lexer, type Token, type Tokens } from 'marked';
import { AUTHORS_BREAK, type DraftElement, type ListItem, type ReadElements } from './draft-elements';
import { DRAFT_LIMITS, tooMuch } from './draft-limits';

/** The entities that people write by hand; the others stand as they are written. */
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  shy: '\u00AD',
};

/** Reads Markdown, GitHub's tables included; bold, links and the like leave their words. */
export function readMarkdown(file: Buffer): ReadElements {
  if (file.length > 2 * DRAFT_LIMITS.text) throw tooMuch();
  const source = decodedFile(file).replace(/\r\n?/g, '\n');
  checkBlocks(source);
  return { elements: lexer(source).flatMap(elementsOf), notices: [] };
}

/** Marks in each other, and blocks without an end, take the reader time by the square of their length. */
function checkBlocks(source: string): void {
  let block = 0;
  for (const line of source.split('\n')) {
    block = line.trim() === '' ? 0 : block + line.length;
    if (block > DRAFT_LIMITS.block || beginsInMarks(line)) throw tooMuch();
  }
}

/**
 * A rule or the line under a table's heading has some hundred signs and no letter; what is nested has as many and more.
 */
const beginsInMarks = (line: string): boolean =>
  line.length > DRAFT_LIMITS.marks && !/\p{L}/u.test(line.slice(0, DRAFT_LIMITS.marks));

/** UTF-8; or Windows' own encoding, which old programs still write and which no file in UTF-8 is mistaken for. */
function decodedFile(file: Buffer): string {
  return new TextDecoder(isUtf8(file) ? 'utf-8' : 'windows-1252').decode(file);
}

function elementsOf(token: Token): DraftElement[] {
  switch (token.type) {
    case 'heading':
      return [{ kind: 'heading', level: (token as Tokens.Heading).depth, text: words(token) }];
    case 'list':
      return [{ kind: 'list', ordered: (token as Tokens.List).ordered, items: listItems(token as Tokens.List, 0) }];
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return [{ kind: 'table', rows: [header, ...rows].map((row) => row.map(words)) }];
    }
    case 'blockquote':
      return (token as Tokens.Blockquote).tokens.flatMap(elementsOf);
    case 'code':
      return [{ kind: 'paragraph', text: (token as Tokens.Code).text.replaceAll('\n', AUTHORS_BREAK) }];
    case 'html':
      return [{ kind: 'paragraph', text: decoded(withoutTags(token.raw)) }];
    case 'space':
    case 'hr':
    case 'def':
      return [];
    default:
      return [tabbedTable(words(token)) ?? { kind: 'paragraph', text: words(token) }];
  }
}

/** Lines with the same number of tabs: a table that was pasted from a Word file. */
function tabbedTable(text: string): DraftElement | undefined {
  const rows = text.split(/[\n\u2028]/).map((line) => line.split('\t'));
  const columns = rows[0]!.length;
  if (rows.length < 2 || columns < 2 || rows.some((row) => row.length !== columns)) return undefined;
  return { kind: 'table', rows };
}

function listItems({ items }: Tokens.List, level: number): ListItem[] {
  return items.flatMap((item) => {
    const inner = item.tokens.filter((token) => token.type === 'list') as Tokens.List[];
    const own = item.tokens.filter((token) => token.type !== 'list').map(words);
    return [{ level, text: own.join(AUTHORS_BREAK) }, ...inner.flatMap((list) => listItems(list, level + 1))];
  });
}

/** What a reader sees of a token, its marks and tags gone. */
function words(token: Token | Tokens.TableCell): string {
  if ('type' in token) {
    if (token.type === 'br') return AUTHORS_BREAK;
    if (token.type === 'checkbox') return (token as Tokens.Checkbox).checked ? '☒ ' : '☐ ';
    if (token.type === 'html') return /^<br\b/i.test(token.raw) ? AUTHORS_BREAK : '';
    if (token.type === 'codespan' || token.type === 'escape') return (token as Tokens.Codespan).text;
  }
  const inner = 'tokens' in token ? token.tokens : undefined;
  if (inner) return inner.map(words).join('');
  return 'text' in token ? decoded(String(token.text)) : '';
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi,
    (written, decimal?: string, hex?: string, name?: string) => {
      if (name) return ENTITIES[name] ?? written;
      const code = decimal ? Number(decimal) : parseInt(hex!, 16);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : written;
    },
  );
}

/** The text between the tags. Each sign is passed once: an expression would look for an end anew from every `<`. */
function withoutTags(html: string): string {
  const lastComment = html.lastIndexOf('-->');
  const parts: string[] = [];
  let from = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', from)) {
    const isComment = html.startsWith('<!--', open) && lastComment >= open + 4;
    const end = isComment ? html.indexOf('-->', open + 4) + 3 : html.indexOf('>', open) + 1;
    if (end === 0) break;
    parts.push(html.slice(from, open));
    from = end;
  }
  return parts.join('') + html.slice(from);
}
