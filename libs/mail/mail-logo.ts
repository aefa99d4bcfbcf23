import type { EntityManager } from 'typeorm';

/** The municipality's logo as mails carry it: small, and of a kind that every mail program shows. */
export interface MailLogo {
  contentType: string;
  content: Buffer;
}

/** Where the logo is taken from; null when there is none that a mail can carry. The worker binds it: files are another lib's. */
export interface MailLogoSource {
  logo(tx: EntityManager): Promise<MailLogo | null>;
}

/** Nest token of the `MailLogoSource`; without one mails show the municipality's name. */
export const MAIL_LOGO = Symbol('MAIL_LOGO');

/** The image's name within its own message. */
export const LOGO_CID = 'logotyp@yttra';
