/** A paragraph, list or table. */
export type BlockContent =
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; ordered: boolean; items: { level: number; marker: string; text: string }[] }
  | { kind: 'table'; rows: string[][]; header?: boolean };

/** The hash (SHA-256, hex) stays when the words do, so that comments survive a new version. */
export type DraftBlock = { hash: string } & BlockContent;

/** The words alone, as they are searched, quoted and compared. */
export function blockText(block: BlockContent): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map(({ level, marker, text }) => `${'  '.repeat(level)}${marker ? `${marker} ` : ''}${text}`).join('\n'); // prettier-ignore
    case 'table':
      return block.rows.map((row) => row.join('\t')).join('\n');
  }
}
