import { readBlocks, type WrittenBlock } from './written-blocks';

/** A text that a person has written, unchanged: a blank line is a new paragraph, "- " and "1. " lines of lists. */
export function Prose({ text }: { text: string }) {
  return (
    <div class="y-prose">
      {readBlocks(text).map((block, index) => (
        <Block block={block} key={index} />
      ))}
    </div>
  );
}

function Block({ block: { kind, texts, start } }: { block: WrittenBlock }) {
  if (kind === 'paragraph') return <p class="y-kept-lines">{texts[0]}</p>;
  const lines = texts.map((text, index) => (
    <li class="y-kept-lines" key={index}>
      {text}
    </li>
  ));
  return kind === 'bullets' ? <ul>{lines}</ul> : <ol start={start === 1 ? undefined : start}>{lines}</ol>;
}
