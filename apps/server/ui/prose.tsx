import type { ComponentChildren } from 'preact';
import { readBlocks, type WrittenBlock } from './written-blocks';

type Words = (text: string) => ComponentChildren;

interface ProseProps {
  text: string;
  /** What is shown of a paragraph or line, where a text of our own says more than its words. */
  words?: Words;
}

/** A text that a person has written, unchanged: a blank line is a new paragraph, "- " and "1. " lines of lists. */
export function Prose({ text, words = (written) => written }: ProseProps) {
  return (
    <div class="y-prose">
      {readBlocks(text).map((block, index) => (
        <Block block={block} words={words} key={index} />
      ))}
    </div>
  );
}

function Block({ block: { kind, texts, start }, words }: { block: WrittenBlock; words: Words }) {
  if (kind === 'paragraph') return <p class="y-kept-lines">{words(texts[0]!)}</p>;
  const lines = texts.map((text, index) => (
    <li class="y-kept-lines" key={index}>
      {words(text)}
    </li>
  ));
  return kind === 'bullets' ? <ul>{lines}</ul> : <ol start={start === 1 ? undefined : start}>{lines}</ol>;
}
