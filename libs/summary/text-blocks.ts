/**
 * A paragraph or a line of a list, as the templates lay it out. Of plain, bullet, numbered and todo exactly one is
 * true.
 */
export interface TextBlock {
  text: string;
  plain: boolean;
  /** It introduces what comes after it, a list as a rule: the two are not parted by a page. */
  leads: boolean;
  bullet: boolean;
  numbered: boolean;
  /** What the official still has to write: shown so that nobody sends it by mistake. */
  todo: boolean;
  /** "1." before a numbered line, otherwise empty. */
  marker: string;
}

/**
 * The blocks of a text that the office has written: a blank line begins a new paragraph, "- " is a line of a list, "1.
 * " of a numbered one. Only for the office's own texts: what a body has answered is never read this way, it stands as
 * it was sent.
 */
export function textBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const paragraph of text.split(/\n[ \t]*\n/)) {
    let open: TextBlock | null = null;
    for (const line of paragraph.split('\n').filter((written) => written.trim() !== '')) {
      const [, marker, rest = ''] = /^\s*(-|\d{1,3}\.)\s+(\S[^]*)?$/.exec(line) ?? [];
      if (marker === undefined && open) {
        open.text += `\n${line}`;
        continue;
      }
      open = block(marker === undefined ? line : rest, marker);
      blocks.push(open);
    }
  }
  return blocks;
}

function block(text: string, marker: string | undefined): TextBlock {
  const bullet = marker === '-';
  const numbered = marker !== undefined && !bullet;
  const todo = marker === undefined && /^\[.+\]$/.test(text);
  const plain = !bullet && !numbered && !todo;
  const leads = plain && text.trimEnd().endsWith(':');
  return { text, plain, leads, bullet, numbered, todo, marker: numbered ? marker : '' };
}
