/** The topic that the worker's bell rings, and its queue's name. */
export const MAIL_TOPIC = 'mail';

/** Sign-in codes have a queue of their own: whoever waits for one does not wait for a thousand invitations. */
export const CODE_TOPIC = 'mail.code';

/** And so have mails that a document is made for: no other waits while it is. */
export const DOCUMENT_TOPIC = 'mail.document';
