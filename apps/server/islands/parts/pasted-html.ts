import { PastedHtml } from '../../ui/pasted-text';

const SAID = ['style', 'class', 'start'];
const START = 'StartFragment';
const END = 'EndFragment';

/**
 * The text of copied HTML, as answers are stored. The browser's own parser reads it, and runs nothing of it; where a
 * program has marked what was copied, the rest is left.
 */
export function pastedText(html: string): string {
  const pasted = new PastedHtml();
  let isCopied = !(html.includes(START) && html.includes(END));
  const read = (node: ChildNode): void => {
    if (node instanceof Comment && [START, END].includes(node.data)) isCopied = node.data === START;
    if (node instanceof Text && isCopied) pasted.text(node.data);
    if (!(node instanceof Element)) return;
    const isTold = isCopied;
    if (isTold)
      pasted.open(node.localName, Object.fromEntries(SAID.map((name) => [name, node.getAttribute(name) ?? ''])));
    node.childNodes.forEach(read);
    if (isTold) pasted.close(node.localName);
  };
  read(new DOMParser().parseFromString(html, 'text/html').documentElement);
  return pasted.stored();
}
