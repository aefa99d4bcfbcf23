import type { BlockContent } from '@yttra/documents';
import type { SectionView } from '@yttra/remiss';
import { Prose, ScrollRegion } from '../ui';
import { texts } from './draft-text.sv';

type Heading = Pick<SectionView, 'number' | 'heading'>;

export const headingOf = ({ number, heading }: Heading): string => [number, heading].filter(Boolean).join(' ') || texts.intro; // prettier-ignore
const anchorOf = ({ position }: Pick<SectionView, 'position'>): string => `avsnitt-${position + 1}`;
const DEEPEST = 6;

/** The remitted document to read on a page, as the bodies read it: what it holds, then section by section. */
export function DraftText({ sections }: { sections: readonly SectionView[] }) {
  return (
    <>
      <nav aria-label={texts.contents}>
        <ul class="y-contents">
          {sections.map((section) => (
            <li>
              <a href={`#${anchorOf(section)}`}>{headingOf(section)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map((section) => (
        <OneSection section={section} />
      ))}
    </>
  );
}

function OneSection({ section }: { section: SectionView }) {
  // The page's own heading is the first level.
  const Level = `h${Math.min(DEEPEST, section.level + 1)}` as 'h2';
  return (
    <section class="y-section" id={anchorOf(section)}>
      <Level class="ds-heading">{headingOf(section)}</Level>
      <SectionText section={section} />
    </section>
  );
}

/** The text of a section: its paragraphs, lists and tables as such. */
export function SectionText({ section }: { section: SectionView }) {
  const { blocks, text } = section;
  if (!blocks) return text.trim() ? <Prose text={text} /> : null;
  return (
    <div class="y-prose">
      {blocks.map((block, at) => (
        <Block block={block} label={texts.table(tablesUntil(blocks, at), headingOf(section))} />
      ))}
    </div>
  );
}

const tablesUntil = (blocks: readonly BlockContent[], at: number): number =>
  blocks.slice(0, at + 1).filter(({ kind }) => kind === 'table').length;

function Block({ block, label }: { block: BlockContent; label: string }) {
  switch (block.kind) {
    case 'paragraph':
      return <p class="y-kept-lines">{block.text}</p>;
    case 'list':
      return <Items items={block.items} level={0} />;
    case 'table':
      return <Table {...block} label={label} />;
  }
}

type Item = Extract<BlockContent, { kind: 'list' }>['items'][number];
const BULLET = '-';

/** Items with what the document itself has put before them; those further in as lists of their own. */
function Items({ items, level }: { items: readonly Item[]; level: number }) {
  const starts = items.flatMap((item, at) => (at === 0 || item.level <= level ? [at] : []));
  const marked = items.some((item) => item.level === level && item.marker !== BULLET);
  return (
    <ul class={marked ? 'y-marked' : undefined}>
      {starts.map((start, at) => {
        const { marker, text } = items[start]!;
        const inner = items.slice(start + 1, starts[at + 1] ?? items.length);
        return (
          <li>
            {marked && <span class="y-marker">{marker} </span>}
            <span class="y-kept-lines">{text}</span>
            {inner.length > 0 && <Items items={inner} level={level + 1} />}
          </li>
        );
      })}
    </ul>
  );
}

function Table({ rows, header, label }: { rows: string[][]; header?: boolean; label: string }) {
  const [first, ...rest] = rows;
  return (
    <ScrollRegion label={label}>
      <table class="ds-table">
        {header && (
          <thead>
            <tr>
              {first!.map((cell) => (
                <th scope="col" class="y-kept-lines">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {(header ? rest : rows).map((row) => (
            <tr>
              {row.map((cell) => (
                <td class="y-kept-lines">{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
