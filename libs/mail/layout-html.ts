import { balanced, isolated } from '@yttra/platform';
import type { MailBlock } from './mail-block';
import type { MailFrame } from './mail-layout';

/**
 * The mail as HTML: headings, lists and links that say where they lead, readable without any style. No colour is set,
 * so that dark and high-contrast modes choose both text and ground; no image, nothing is fetched.
 */
export function layoutHtml({ subject, blocks, foot, url }: MailFrame): string {
  const link = (path: string, text = url(path)) => `<a href="${escape(url(path))}">${escape(text)}</a>`;
  const end = foot.map((line) => `<p>${line.path ? link(line.path) : ''}${lines(line.text)}</p>`).join('\n');
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escape(subject)}</title>
</head>
<body>
<div lang="sv" style="max-width:40em;overflow-wrap:anywhere;font-family:sans-serif;line-height:1.5">
<h1 style="font-size:1.4em;line-height:1.3">${escape(subject)}</h1>
${blocks.map((block) => htmlOf(block, link)).join('\n')}
${end && `<hr>\n${end}\n`}</div>
</body>
</html>
`;
}

function htmlOf(block: MailBlock, link: (path: string, text: string) => string): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${lines(block.text)}</p>`;
    case 'bullets':
      return `<ul>${block.items.map((item) => `<li>${lines(isolated(item))}</li>`).join('')}</ul>`;
    case 'facts':
      return `<dl>${block.facts.map(({ label, value }) => `<dt style="font-weight:bold">${escape(label)}</dt><dd style="margin:0 0 .5em">${lines(isolated(value))}</dd>`).join('')}</dl>`;
    case 'action':
      return `<p>${link(block.path, block.text)}</p>`;
    case 'quotation':
      return `<blockquote dir="auto"><p>${lines(balanced(block.text))}</p></blockquote>`;
    case 'code':
      return `<p style="font-family:monospace;font-size:1.6em;letter-spacing:.15em">${escape(block.code)}</p>`;
  }
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Plain text in, HTML out; characters that no HTML may hold are left out. */
function escape(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/[&<>"']/g, (char) => ENTITIES[char]!);
}

function lines(text: string): string {
  return escape(text).replaceAll('\n', '<br>\n');
}
