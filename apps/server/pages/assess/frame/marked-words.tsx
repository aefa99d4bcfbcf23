import { stretchesOf, type Span } from '@yttra/assessment';
import { Hush } from '../../../ui';
import { texts } from './texts.sv';

const KINDS = {
  added: { Tag: 'ins', look: 'y-added' },
  leftOut: { Tag: 'del', look: 'y-left-out' },
} as const;

/** A text with what another lacks marked: by a line, and said aloud. */
export function MarkedWords({ text, spans, as }: { text: string; spans: readonly Span[]; as: keyof typeof KINDS }) {
  const { Tag, look } = KINDS[as];
  const words = texts.marked[as];
  const stretches = stretchesOf(
    text,
    spans.map((span) => ({ ...span, viewpoint: true })),
  );
  return (
    <>
      {stretches.map(({ from, text: marked, quotedBy }) =>
        quotedBy.length === 0 ? (
          marked
        ) : (
          <Tag class={look} key={from}>
            <Hush>{words.begins}</Hush>
            {marked}
            <Hush>{words.ends}</Hush>
          </Tag>
        ),
      )}
    </>
  );
}
