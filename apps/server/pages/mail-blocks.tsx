import type { MailBlock } from '@yttra/mail';
import { SummaryList } from '../ui';

/** A mail as it reads. Its links are words: they lead where the body goes, and nowhere before it has been sent. */
export function MailBlocks({ blocks }: { blocks: readonly MailBlock[] }) {
  return (
    <div class="y-mail">
      {blocks.map((block) => (
        <Block block={block} />
      ))}
    </div>
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
      return (
        <p>
          <u>{block.text}</u>
        </p>
      );
    case 'code':
      return <p>{block.code}</p>;
  }
}
