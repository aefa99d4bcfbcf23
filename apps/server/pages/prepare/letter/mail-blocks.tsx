import type { MailBlock, RenderedMail } from '@yttra/mail';

/** A mail as it reads, with its links as words: nothing in it leads anywhere before it has been sent. */
export function MailBlocks({ mail }: { mail: RenderedMail }) {
  return <blockquote class="y-mail">{mail.blocks.map(blockOf)}</blockquote>;
}

function blockOf(block: MailBlock) {
  switch (block.kind) {
    case 'paragraph':
      return <p class="y-kept-lines">{block.text}</p>;
    case 'bullets':
      return (
        <ul>
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return (
        <ul>
          {block.facts.map(({ label, value }) => (
            <li>
              {label}: {value}
            </li>
          ))}
        </ul>
      );
    case 'action':
      return (
        <p>
          <u>{block.text}</u>
        </p>
      );
    case 'quotation':
      return <p class="y-kept-lines">”{block.text}”</p>;
    case 'code':
      return <p>{block.code}</p>;
  }
}
