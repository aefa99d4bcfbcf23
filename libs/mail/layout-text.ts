import { isolated, unbrokenDays, unbrokenSection } from '@yttra/platform';
import type { MailBlock } from './mail-block';
import type { MailFrame } from './mail-frame';

const COLUMNS = 72;

/** The mail as plain text that reads well at 72 columns. Addresses are never broken. */
export function layoutText({ blocks, foot, url }: MailFrame): string {
  const parts = blocks.map((block) => textOf(block, url));
  const end = foot.map((line) => wrap(`${line.path ? url(line.path) : ''}${line.text}`)).join('\n');
  return `${[...parts, ...(end ? [end] : [])].filter(Boolean).join('\n\n')}\n`;
}

function textOf(block: MailBlock, url: (path: string) => string): string {
  switch (block.kind) {
    case 'paragraph':
      return wrap(block.text);
    case 'bullets':
      return block.items.map((item) => wrap(isolated(item), '- ', '  ')).join('\n');
    case 'facts':
      return block.facts.map(({ label, value }) => wrap(`${label}: ${isolated(value)}`, '', '  ')).join('\n');
    case 'action':
      return `${wrap(`${block.text}:`)}\n${url(block.path)}`;
    case 'quotation':
      return wrap(block.text, '> ', '> ');
    case 'code':
      return `    ${block.code}`;
  }
}

/** Breaks lines at spaces, but never within a day or between a section and its number; line feeds stay. */
function wrap(text: string, first = '', rest = first): string {
  let start = first;
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    let current = start;
    let words = 0;
    for (const word of unbrokenSection(unbrokenDays(line)).split(' ')) {
      if (words > 0 && current.length + 1 + word.length > COLUMNS) {
        lines.push(current);
        current = rest;
        words = 0;
      }
      current += words > 0 ? ` ${word}` : word;
      words++;
    }
    lines.push(current.trimEnd());
    start = rest;
  }
  return lines.join('\n').replaceAll('\u00a0', ' ');
}
