/** The topic that the worker's bell rings, and its queue's name. */
export const MAIL_TOPIC = 'mail';
