import { onOneLine, pageUrl } from '@yttra/platform';
import { layoutHtml } from './layout-html';
import { layoutText } from './layout-text';
import type { MailBlock } from './mail-block';
import type { RenderedMail } from './mail-renderer';
import type { MailFrame, MailLook, FootLine } from './mail-frame';

/** As the product looks before a municipality has said how it looks. */
export const PLAIN_LOOK: MailLook = { name: 'Yttra', colour: '#17493f' };

/** The shared frame of every mail, in both forms, which say the same. */
export function layoutMail(mail: RenderedMail, look = PLAIN_LOOK): { text: string; html: string } {
  const frame: MailFrame = { subject: subjectOf(mail), blocks: onceEach(mail.blocks), foot: footLines(mail), url: pageUrl, look }; // prettier-ignore
  return { text: layoutText(frame), html: layoutHtml(frame) };
}

/** One line in the direction of our own words: what somebody else's words bring with them to turn it is left out. */
export const subjectOf = (mail: RenderedMail): string => onOneLine(mail.subject);

/** "{länk} – länken visar bara vägen, du loggar in själv. Frågor: {handläggare}, {telefon}. Dnr {dnr}." */
function footLines({ foot, blocks }: RenderedMail): FootLine[] {
  if (!foot) return [];
  const asked = foot.contact ? [foot.contact.name, foot.contact.phone].filter(Boolean).join(', ') : '';
  const rest = [asked && `Frågor: ${asked}.`, foot.caseNumber && `Dnr ${foot.caseNumber}.`].filter(Boolean).join(' ');
  return [...(foot.path ? [wayThere(foot.path, blocks)] : []), ...(rest ? [{ text: rest }] : [])];
}

/** A link stands once: the foot names it only where the mail has not. */
const wayThere = (path: string, blocks: readonly MailBlock[]): FootLine =>
  blocks.some((block) => block.kind === 'action' && block.path === path)
    ? { text: 'Länken visar bara vägen, du loggar in själv.' }
    : { path, text: ' – länken visar bara vägen, du loggar in själv.' };

const onceEach = (blocks: readonly MailBlock[]): MailBlock[] =>
  blocks.filter(
    (block, at) =>
      block.kind !== 'action' ||
      !blocks.slice(0, at).some((other) => other.kind === 'action' && other.path === block.path),
  );
