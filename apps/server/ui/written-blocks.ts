/** A paragraph, or a list, in a text that a person has written. */
export interface WrittenBlock {
  kind: 'paragraph' | 'bullets' | 'numbers';
  /** One text a paragraph, one a line of a list. A line break within stays one. */
  texts: string[];
  /** The first number of a numbered list. */
  start: number;
  /** No blank line before it: a list right under the words that introduce it. */
  isTight: boolean;
}

const LIST_LINE = /^(- |(\d{1,3})\. )(.*)$/;

/**
 * Reads a text as it is shown: a blank line begins a new paragraph, "- " is a line of a list, "1. " of a numbered one.
 */
export function readBlocks(text: string): WrittenBlock[] {
  const blocks: WrittenBlock[] = [];
  for (const part of text.split(/\n[ \t]*\n/)) {
    const before = blocks.length;
    for (const line of part.split('\n').filter((written) => written.trim() !== '')) {
      const isFirst = blocks.length === before;
      const open = isFirst ? undefined : blocks.at(-1);
      const [, marker, number, rest] = LIST_LINE.exec(line) ?? [];
      if (marker === undefined) {
        if (open) open.texts[open.texts.length - 1] += `\n${line}`;
        else blocks.push({ kind: 'paragraph', texts: [line], start: 1, isTight: false });
        continue;
      }
      const kind = number === undefined ? 'bullets' : 'numbers';
      if (open?.kind === kind) open.texts.push(rest!);
      else blocks.push({ kind, texts: [rest!], start: Number(number ?? 1), isTight: !isFirst });
    }
  }
  return blocks;
}

/** The text of these blocks, as it is stored. A text that is read and written comes back the same, or is left alone. */
export function writeBlocks(blocks: readonly WrittenBlock[]): string {
  return blocks
    .map(({ kind, texts, start, isTight }, index) => {
      const lines = texts.map((text, place) =>
        kind === 'paragraph' ? text : `${kind === 'bullets' ? '-' : `${start + place}.`} ${text}`,
      );
      return `${index === 0 ? '' : isTight ? '\n' : '\n\n'}${lines.join('\n')}`;
    })
    .join('');
}
