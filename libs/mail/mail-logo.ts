/** The municipality's logo as mails carry it: small, and of a kind that every mail program shows. */
export interface MailLogo {
  contentType: string;
  content: Buffer;
}

/** The image's name within its own message. */
export const LOGO_CID = 'logotyp@yttra';
