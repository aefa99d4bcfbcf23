import type { LocalDate } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import type { MailBlock } from './mail-block';

/** An outgoing mail as its renderer sees it, at the moment of sending. */
export interface OutgoingMailView {
  id: string;
  kind: string;
  to: string;
  remissId: string | null;
  recipientId: string | null;
  /** What the sender put beside the mail: ids and facts of the event. Check it with your own zod schema. */
  data: unknown;
  createdAt: Date;
  /** The database's clock at sending: "5 dagar kvar" is counted from here. */
  now: Date;
  /** The day it is in Sweden at sending. */
  today: LocalDate;
}

/** Where the reader goes and whom to ask: the foot of every mail. Parts that are not given are left out. */
export interface MailFoot {
  /** Path of the page in Yttra, '/svara/…'. The link shows the way and carries no authority. */
  path?: string;
  contact?: { name: string; phone?: string | null };
  caseNumber?: string;
}

export interface MailAttachment {
  filename: string;
  contentType: string;
  content: Buffer | string;
  /** An image of the HTML itself, by its name there. */
  cid?: string;
  contentDisposition?: 'inline';
}

/** What a mail says, as data: `mail-layout.ts` makes the text and the HTML of it. All strings are plain text. */
export interface RenderedMail {
  subject: string;
  blocks: MailBlock[];
  foot?: MailFoot;
  attachments?: MailAttachment[];
}

/** The rest of a mail that a document goes with. It makes the document, and reads nothing more of the database. */
export type Unfinished = () => Promise<RenderedMail>;

/**
 * Writes one kind of mail at the moment it is sent, read from the state as it is then; side by side with others, so it
 * asks of many with `gathered` where many are sent. Null: what the mail would say no longer holds (answered,
 * withdrawn); the mail is cancelled as obsolete.
 */
export type MailRenderer = (mail: OutgoingMailView, tx: EntityManager) => Promise<RenderedMail | Unfinished | null>;

/** What a renderer says, with its document made. */
export const whole = async (rendered: RenderedMail | Unfinished | null): Promise<RenderedMail | null> =>
  typeof rendered === 'function' ? rendered() : rendered;

/** Some kinds that one lib writes, by name. Its module registers them: see `MailRenderings`. */
export interface MailRenderers<Kind extends string = string> {
  readonly renderers: Readonly<Record<Kind, MailRenderer>>;
}
