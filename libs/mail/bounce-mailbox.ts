import { isHere, log } from '@yttra/platform';
import { ImapFlow } from 'imapflow';

/** A report brings a mail back at most; what is larger is none. */
const LARGEST = 1024 * 1024;
const MOST_AT_A_TIME = 200;

/** The mailbox to which what could not be delivered comes back. What has been read is marked as read, and stays. */
export class BounceMailbox {
  constructor(private readonly url: string) {}

  /**
   * Hands over each unread mail; one is marked as read when the work with it is done, so that what fails comes again.
   * Errors, in words: a certificate that is not trusted, or what the server says.
   */
  readNew(work: (raw: Buffer) => Promise<void>): Promise<number> {
    return this.inFolder((client) => readUnseen(client, work));
  }

  /** How many mails are unread; moves none. Errors: as when they are read. */
  unread(): Promise<number> {
    return this.inFolder(async (client) => (await unseen(client)).length);
  }

  private async inFolder(work: (client: ImapFlow) => Promise<number>): Promise<number> {
    const client = new ImapFlow(this.connection());
    client.on('error', (error: unknown) => log().warn({ err: error }, 'the mailbox for bounces'));
    await client.connect().catch((error: unknown) => {
      throw inWords(error, new URL(this.url).hostname);
    });
    try {
      const lock = await client.getMailboxLock(this.folder());
      try {
        return await work(client);
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

/** As Node.js names what is wrong with a certificate: its issuer, its name, its days. */
const ABOUT_CERTIFICATE = /CERT|UNABLE_TO_VERIFY/;

function inWords(error: unknown, host: string): unknown {
  const { code, message, authenticationFailed } = error as Error & { code?: string; authenticationFailed?: boolean };
  if (authenticationFailed) return new Error(`${host} does not take the name and password of BOUNCE_IMAP_URL`, { cause: error }); // prettier-ignore
  if (!ABOUT_CERTIFICATE.test(code ?? '')) return error;
  const why = `the certificate of ${host} is not trusted (${message})`;
  return new Error(`${why}: NODE_EXTRA_CA_CERTS names who has issued a certificate of your own`, { cause: error });
}

const unseen = async (client: ImapFlow): Promise<number[]> =>
  (await client.search({ seen: false }, { uid: true })) || [];

async function readUnseen(client: ImapFlow, work: (raw: Buffer) => Promise<void>): Promise<number> {
  const now = (await unseen(client)).slice(0, MOST_AT_A_TIME);
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
