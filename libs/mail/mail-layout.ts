import { onOneLine } from '@yttra/platform';
import { layoutHtml } from './layout-html';
import { layoutText } from './layout-text';
import type { MailBlock } from './mail-block';
import type { RenderedMail } from './mail-renderer';
import { pageUrl } from './page-url';

/** The shared frame of every mail, in both forms, which say the same. */
export function layoutMail(mail: RenderedMail): { text: string; html: string } {
  const frame: MailFrame = { subject: subjectOf(mail), blocks: mail.blocks, foot: footLines(mail), url: pageUrl };
  return { text: layoutText(frame), html: layoutHtml(frame) };
}

/** One line in the direction of our own words: what somebody else's words bring with them to turn it is left out. */
export const subjectOf = (mail: RenderedMail): string => onOneLine(mail.subject);

/** What both forms are made from. */
export interface MailFrame {
  subject: string;
  blocks: MailBlock[];
  foot: FootLine[];
  url: (path: string) => string;
}

export interface FootLine {
  path?: string;
  text: string;
}

/** "{länk} – länken visar bara vägen, du loggar in själv. Frågor: {handläggare}, {telefon}. Dnr {dnr}." */
function footLines({ foot }: RenderedMail): FootLine[] {
  if (!foot) return [];
  const asked = foot.contact ? [foot.contact.name, foot.contact.phone].filter(Boolean).join(', ') : '';
  const rest = [asked && `Frågor: ${asked}.`, foot.caseNumber && `Dnr ${foot.caseNumber}.`].filter(Boolean).join(' ');
  return [
    ...(foot.path ? [{ path: foot.path, text: ' – länken visar bara vägen, du loggar in själv.' }] : []),
    ...(rest ? [{ text: rest }] : []),
  ];
}
