import { isHere, log } from '@yttra/platform';
import { ImapFlow } from 'imapflow';

/** A report brings a mail back at most; what is larger is none. */
const LARGEST = 1024 * 1024;
const MOST_AT_A_TIME = 200;

/** The mailbox to which what could not be delivered comes back. What has been read is marked as read, and stays. */
export class BounceMailbox {
  constructor(private readonly url: string) {}

  /** Hands over each unread mail; one is marked as read when the work with it is done, so that what fails comes again. */
  async readNew(work: (raw: Buffer) => Promise<void>): Promise<number> {
    const client = new ImapFlow(this.connection());
    client.on('error', (error: unknown) => log().warn({ err: error }, 'the mailbox for bounces'));
    await client.connect();
    try {
      const lock = await client.getMailboxLock(this.folder());
      try {
        return await readUnseen(client, work);
      } finally {
        lock.release();
      }
    } finally {
      await client.logout().catch(() => client.close());
    }
  }

  private folder(): string {
    return decodeURIComponent(new URL(this.url).pathname.slice(1)) || 'INBOX';
  }

  private connection(): ConstructorParameters<typeof ImapFlow>[0] {
    const { protocol, hostname, port, username, password } = new URL(this.url);
    const host = hostname.replace(/^\[|\]$/g, '');
    const secure = protocol === 'imaps:';
    return {
      host,
      port: Number(port) || (secure ? 993 : 143),
      secure,
      // As for mail that is sent: nothing leaves the machine in clear text.
      doSTARTTLS: secure ? undefined : !isHere(host),
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
      logger: false,
    };
  }
}

async function readUnseen(client: ImapFlow, work: (raw: Buffer) => Promise<void>): Promise<number> {
  const unseen = (await client.search({ seen: false }, { uid: true })) || [];
  const now = unseen.slice(0, MOST_AT_A_TIME);
  for (const uid of now) {
    const about = await client.fetchOne(String(uid), { size: true }, { uid: true });
    if (about && (about.size ?? 0) <= LARGEST) {
      const mail = await client.fetchOne(String(uid), { source: true }, { uid: true });
      if (mail && mail.source) await work(mail.source);
    }
    await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
  }
  return now.length;
}
