import { createHash } from 'node:crypto';
import { settled, type DraftElement, type ListItem } from './draft-elements';
import type { DraftBlock, DraftSection } from './import-draft';

/** "4.1 Ansvar", "4. Ansvar", "§ 4 Ansvar", "4 kap. Ansvar" */
const WRITTEN_NUMBER = /^(\d+(?:\.\d+)*|§ ?\d+|\d+ kap)\.?\s+(?=\S)/;

type Heading = Pick<DraftSection, 'number' | 'heading' | 'level'>;

/** Divides a document at its headings. Text before the first heading becomes a section of its own, without number. */
export function sectionsOf(elements: DraftElement[]): DraftSection[] {
  const headings = numberedHeadings(elements);
  const sections: (Heading & { blocks: DraftBlock[] })[] = [];
  for (const element of elements) {
    if (element.kind === 'heading') {
      const heading = headings.get(element);
      if (heading) sections.push({ ...heading, blocks: [] });
      continue;
    }
    const kept = block(element);
    if (!kept) continue;
    if (sections.length === 0) sections.push({ number: null, heading: '', level: 1, blocks: [] });
    sections.at(-1)!.blocks.push(kept);
  }
  return sections.map(finished);
}

/** Levels without gaps, and the numbers: those written where the document writes any, else counted. */
function numberedHeadings(elements: DraftElement[]): Map<DraftElement, Heading> {
  const found = elements
    .filter((element) => element.kind === 'heading')
    .map((element) => ({ element, text: settled(element.text).replaceAll('\n', ' ') }))
    .filter(({ text }) => text !== '');
  const writes = found.some(({ text }) => WRITTEN_NUMBER.test(text));
  const above: number[] = [];
  const counts: number[] = [];
  return new Map(
    found.map(({ element, text }) => {
      while (above.length > 0 && above.at(-1)! >= element.level) above.pop();
      const level = above.push(element.level);
      counts.length = level;
      counts[level - 1] = (counts[level - 1] ?? 0) + 1;
      const number = writes ? (WRITTEN_NUMBER.exec(text)?.[1] ?? null) : counts.join('.');
      return [element, { number, heading: writes ? text.replace(WRITTEN_NUMBER, '') : text, level }];
    }),
  );
}

/** The element as it is kept, or nothing when it has no words. */
function block(element: Exclude<DraftElement, { kind: 'heading' }>): DraftBlock | undefined {
  const kept = settledBlock(element);
  const text = blockText(kept);
  return text.trim() === '' ? undefined : { ...kept, hash: sha256(`${kept.kind}\n${text}`) };
}

function settledBlock(element: Exclude<DraftElement, { kind: 'heading' }>) {
  switch (element.kind) {
    case 'paragraph':
      return { ...element, text: settled(element.text) };
    case 'list':
      return { ...element, items: element.items.map((item) => ({ ...item, text: settled(item.text) })) };
    case 'table':
      return { ...element, rows: element.rows.map((row) => row.map(settled)) };
  }
}

/** The words alone, as they are searched, quoted and compared. */
function blockText(block: ReturnType<typeof settledBlock>): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'list':
      return listLines(block).join('\n');
    case 'table':
      return block.rows.map((row) => row.join('\t')).join('\n');
  }
}

/** "- " or the item's own number before each item, two spaces in for each level. */
function listLines({ ordered, items }: { ordered: boolean; items: ListItem[] }): string[] {
  let count = 0;
  return items.map(({ level, text }) => {
    const marker = level === 0 && ordered ? `${(count += 1)}.` : '-';
    return `${'  '.repeat(level)}${marker} ${text}`;
  });
}

function finished({ blocks, ...heading }: Heading & { blocks: DraftBlock[] }): DraftSection {
  const text = blocks.map(blockText).join('\n\n');
  return { ...heading, text, blocks, contentHash: sha256(`${heading.heading}\n${text}`) };
}

function sha256(text: string): string {
  return createHash('sha256').update(text.normalize('NFC')).digest('hex');
}
