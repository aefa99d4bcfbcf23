import { createHash } from 'node:crypto';
import { blockText, type BlockContent, type DraftBlock } from './draft-blocks';
import { settled, type DraftElement, type WrittenList } from './draft-elements';
import { writtenNumbers } from './heading-numbers';
import type { DraftSection } from './import-draft';

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

/**
 * Levels without gaps, and the numbers: the document's own where it has any, counted by its program or written; else
 * counted here.
 */
function numberedHeadings(elements: DraftElement[]): Map<DraftElement, Heading> {
  const found = elements
    .filter((element) => element.kind === 'heading')
    .map((element) => ({ element, text: settled(element.text).replaceAll('\n', ' ') }))
    .filter(({ text }) => text !== '');
  const written = writtenNumbers(found.map(({ element, text }) => (element.number ? '' : text)));
  const hasNumbers = written.some((number) => number !== null) || found.some(({ element }) => element.number);
  const above: number[] = [];
  const counts: number[] = [];
  return new Map(
    found.map(({ element, text }, index) => {
      while (above.length > 0 && above.at(-1)! >= element.level) above.pop();
      const level = above.push(element.level);
      counts.length = level;
      counts[level - 1] = (counts[level - 1] ?? 0) + 1;
      const own = written[index] ?? null;
      const number = hasNumbers ? (element.number ?? own?.number ?? null) : counts.join('.');
      return [element, { number, heading: own?.heading ?? text, level }];
    }),
  );
}

/** The element as it is kept, or nothing when it has no words. */
function block(element: Exclude<DraftElement, { kind: 'heading' }>): DraftBlock | undefined {
  const kept = settledBlock(element);
  const text = blockText(kept);
  return text.trim() === '' ? undefined : { ...kept, hash: sha256(`${kept.kind}\n${text}`) };
}

function settledBlock(element: Exclude<DraftElement, { kind: 'heading' }>): BlockContent {
  switch (element.kind) {
    case 'paragraph':
      return { ...element, text: settled(element.text) };
    case 'list':
      return {
        kind: element.kind,
        ordered: element.ordered,
        items: listMarkers(element).map(({ level, marker, text }) => ({ level, marker, text: settled(text) })),
      };
    case 'table':
      return { ...element, rows: element.rows.map((row) => row.map(settled)) };
  }
}

/**
 * Each item with what stands before it: its own mark, or else a number on the outermost level of a list that has them.
 */
function listMarkers({ ordered, items }: WrittenList): { level: number; text: string; marker: string }[] {
  let count = 0;
  return items.map(({ level, text, marker }) => {
    const counted = level === 0 && ordered ? `${(count += 1)}.` : '-';
    return { level, text, marker: marker ?? counted };
  });
}

function finished({ blocks, ...heading }: Heading & { blocks: DraftBlock[] }): DraftSection {
  const text = blocks.map(blockText).join('\n\n');
  return { ...heading, text, blocks, contentHash: sha256(`${heading.heading}\n${text}`) };
}

function sha256(text: string): string {
  return createHash('sha256').update(text.normalize('NFC')).digest('hex');
}
