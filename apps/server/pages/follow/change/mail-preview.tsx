import type { MailBlock } from '@yttra/mail';
import type { Rehearsed } from '@yttra/remiss';
import { Section, SummaryList } from '../../../ui';
import { texts } from './texts.sv';

/** A mail as it will read. Its links are shown as words: they lead where the reader goes, not the officer. */
export function MailPreview({ sample }: { sample: NonNullable<Rehearsed['sample']> }) {
  return (
    <Section title={texts.preview.says(sample.body)}>
      <div class="y-mail-preview">
        <p>
          <strong>{`${texts.preview.subject}: ${sample.subject}`}</strong>
        </p>
        {sample.blocks.map((block) => (
          <Block block={block} />
        ))}
      </div>
    </Section>
  );
}

function Block({ block }: { block: MailBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return <p class="y-kept-lines">{block.text}</p>;
    case 'quotation':
      return <blockquote class="y-kept-lines">{block.text}</blockquote>;
    case 'bullets':
      return (
        <ul>
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return <SummaryList rows={block.facts.map(({ label, value }) => ({ term: label, value }))} />;
    case 'action':
      return <p>{`› ${block.text}`}</p>;
    case 'code':
      return null;
  }
}
