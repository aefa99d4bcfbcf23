/** A text that a person has written, unchanged: a blank line is a new paragraph, "- " a line of a list. */
export function Prose({ text }: { text: string }) {
  return (
    <div class="y-prose">
      {text
        .split(/\n[ \t]*\n/)
        .filter((paragraph) => paragraph.trim() !== '')
        .flatMap(blocksOf)
        .map((block, index) =>
          Array.isArray(block) ? (
            <ul key={index}>
              {block.map((line, place) => (
                <li key={place}>{line}</li>
              ))}
            </ul>
          ) : (
            <p class="y-kept-lines" key={index}>
              {block}
            </p>
          ),
        )}
    </div>
  );
}

const LIST_LINE = /^\s*- /;

/** Lines that begin with "- " one after the other are a list; what stands between lists is text. */
function blocksOf(paragraph: string): (string | string[])[] {
  const blocks: (string | string[])[] = [];
  for (const line of paragraph.split('\n').filter((written) => written.trim() !== '')) {
    const last = blocks.at(-1);
    if (LIST_LINE.test(line)) {
      const item = line.replace(LIST_LINE, '');
      if (Array.isArray(last)) last.push(item);
      else blocks.push([item]);
    } else if (typeof last === 'string') blocks[blocks.length - 1] = `${last}\n${line}`;
    else blocks.push(line);
  }
  return blocks;
}
