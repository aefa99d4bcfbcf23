import { balanced, isolated, unbrokenDays, unbrokenSection } from '@yttra/platform';
import type { MailBlock } from './mail-block';
import type { MailFrame, MailLook } from './mail-frame';
import { LOGO_CID } from './mail-logo';

const FONT = `font-family:'Segoe UI',Arial,sans-serif`;
const INK = '#1d2326';
const GROUND = '#eef1f1';
/** On a telephone a fact stands below its name, so that no body's name is broken for want of room. */
const NARROW = '@media (max-width:480px){.fact th,.fact td{display:block;width:auto}}';
const table = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';

/**
 * The mail as HTML that Outlook for Windows shows too: tables and attributes, one column of 600, the municipality's
 * name on its colour, or its logo over it, and one button. Outlook goes by the column's attribute, telephones by its
 * style, and are narrower. Text and ground are both set, so that no program pairs one of ours with one of its own.
 * Nothing is fetched.
 */
export function layoutHtml({ subject, blocks, foot, url, look }: MailFrame): string {
  const link = (path: string, text = url(path)) =>
    `<a href="${escape(url(path))}" style="color:${look.colour}">${escape(text)}</a>`;
  const first = blocks.find(({ kind }) => kind === 'action');
  const button = (path: string, text: string) => `<table ${table} style="margin:0 0 16px"><tr>
<td bgcolor="${look.colour}" style="background:${look.colour};padding:12px 20px"><a href="${escape(url(path))}" style="${FONT};font-size:16px;font-weight:bold;color:#ffffff;text-decoration:none">${escape(text)}</a></td>
</tr></table>`;
  const body = blocks.map((block) => htmlOf(block, block === first ? button : (path, text) => `<p style="margin:0 0 16px">${link(path, text)}</p>`)); // prettier-ignore
  const end = foot.map(
    (line) => `<p style="margin:0 0 8px">${line.path ? link(line.path) : ''}${lines(line.text)}</p>`,
  );
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light only">
<title>${escape(subject)}</title>
<style>${NARROW}</style>
</head>
<body style="margin:0;padding:0;background:${GROUND}" bgcolor="${GROUND}">
<table ${table} width="100%" bgcolor="${GROUND}"><tr><td align="center" style="padding:16px 0">
<table ${table} width="600" bgcolor="#ffffff" lang="sv" style="width:100%;max-width:600px;background:#ffffff;overflow-wrap:anywhere">
${headOf(look)}
<tr><td style="padding:24px 24px 8px;${FONT};font-size:16px;line-height:1.5;color:${INK}">
${body.join('\n')}
</td></tr>
${end.length > 0 ? `<tr><td style="padding:8px 24px 16px;${FONT};font-size:14px;line-height:1.5;color:${INK}">\n${end.join('\n')}\n</td></tr>\n` : ''}</table>
</td></tr></table>
</body>
</html>
`;
}

/** A logo is made for white ground; its text is the name, for whoever does not see it. */
function headOf({ name, colour, logo }: MailLook): string {
  const letters = `padding:14px 24px;${FONT};font-size:18px;font-weight:bold;line-height:1.3`;
  return logo
    ? `<tr><td bgcolor="#ffffff" style="background:#ffffff;border-bottom:4px solid ${colour};${letters};color:${INK}"><img src="cid:${LOGO_CID}" alt="${escape(name)}" height="40" style="display:block;height:40px;width:auto;max-width:100%;border:0"></td></tr>`
    : `<tr><td bgcolor="${colour}" style="background:${colour};${letters};color:#ffffff">${escape(name)}</td></tr>`;
}

function htmlOf(block: MailBlock, link: (path: string, text: string) => string): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p style="margin:0 0 16px">${lines(block.text)}</p>`;
    case 'bullets':
      return `<ul style="margin:0 0 16px;padding:0 0 0 24px">${block.items.map((item) => `<li>${lines(isolated(item))}</li>`).join('')}</ul>`;
    case 'facts':
      return `<table class="fact" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px">${block.facts.map(({ label, value }) => `<tr><th scope="row" width="140" align="left" valign="top" style="padding:0 16px 4px 0;font-weight:bold;overflow-wrap:normal">${escape(label)}</th><td valign="top" style="padding:0 0 4px">${lines(isolated(unbrokenSection(unbrokenDays(value))))}</td></tr>`).join('')}</table>`;
    case 'action':
      return link(block.path, block.text);
    case 'quotation':
      return `<blockquote dir="auto" style="margin:0 0 16px 24px"><p style="margin:0">${lines(balanced(block.text))}</p></blockquote>`;
    case 'code':
      return `<p style="margin:0 0 16px;font-family:Consolas,monospace;font-size:26px;letter-spacing:3px">${escape(block.code)}</p>`;
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
