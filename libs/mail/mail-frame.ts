import type { MailLogo } from './mail-logo';
import type { MailBlock } from './mail-block';

/** Whose mail it is, as its head shows it. */
export interface MailLook {
  name: string;
  /** `#rrggbb`, which white text can be read on. */
  colour: string;
  /** Goes with the mail, in place of the name; never fetched. */
  logo?: MailLogo | null;
}

/** What both forms are made from. */
export interface MailFrame {
  subject: string;
  blocks: MailBlock[];
  foot: FootLine[];
  url: (path: string) => string;
  look: MailLook;
}

export interface FootLine {
  path?: string;
  text: string;
}
