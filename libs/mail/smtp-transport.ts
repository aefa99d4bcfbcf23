import { Readable } from 'node:stream';
import { asciiAddress } from '@yttra/platform';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { KeptConnections } from './kept-connections';
import type { MailAttachment } from './mail-renderer';
import { replyLine } from './reply-line';
import type { SmtpOutcome } from './smtp-outcome';

/** Everything that a message is made of. One recipient: of two, a refused one would hide behind the other. */
export interface MailMessage {
  messageId: string;
  date: Date;
  from: { name: string; address: string };
  to: string;
  replyTo: string | null;
  subject: string;
  text: string;
  html: string;
  attachments: MailAttachment[];
}

/** Out-of-office replies are asked for by nobody; bounces still come. */
const HEADERS = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' };

/** Kept back until the caller has written down that the message is about to be whole. */
const LAST_BYTES = 16;

export interface SmtpOptions {
  url: string;
  /** Open at once, and reused from mail to mail; one besides for those that go first. */
  connections: number;
  /** From the start of an attempt to the moment before the final dot. */
  beforeDotMs: number;
  /** From the final dot to its reply: RFC 5321 asks for ten minutes. */
  afterDotMs: number;
  /** A server that takes a mail within so long is quick: the final dot of the next in line is only moments away. */
  quickMs: number;
}

const IDLE_MS = 10_000;

/** What whoever hands over a message is told, and asked, on the way. */
export interface OnTheWay {
  /** The message waits for another one, which a quick server is taking: its own final dot leaves within moments. */
  waits: () => void;
  /** Its turn has come: it goes no further when this is false. */
  begins: () => boolean;
  /**
   * Awaited when all but its last bytes have been sent: while it has not ended well the server cannot have a whole
   * message.
   */
  beforeFinalDot: () => Promise<void>;
}

/** Raised when a message must stop short of its final dot; the server then drops what it got. */
class HeldBack extends Error {}

/** Hands messages to the municipality's mail server over a few connections of its own. */
export class SmtpTransport {
  private readonly kept: KeptConnections<SMTPConnection>;
  /** How long the server took for the last message. */
  private lastTookMs = Infinity;

  constructor(private readonly options: SmtpOptions) {
    this.kept = new KeptConnections(options.connections + 1, IDLE_MS, (connection) => connection.quit());
  }

  /**
   * Hands over one message; null when it has not begun. When `beforeFinalDot` throws, so does this, and nothing has
   * been handed over. One that goes `first` waits for no other. A server that takes commands in a row (PIPELINING, RFC
   * 2920) gets a message's envelope in one.
   */
  async send(
    message: MailMessage,
    { waits, begins, beforeFinalDot }: OnTheWay,
    { first: goesFirst = false } = {},
  ): Promise<SmtpOutcome | null> {
    const raw = await compile(message);
    await this.kept.enter(goesFirst, () => this.lastTookMs < this.options.quickMs && waits());
    try {
      if (!begins()) return null;
      const used = this.kept.take();
      const first = await this.attempt(used ?? this.connection(), !used, message, raw, beforeFinalDot);
      // A kept connection that the server has closed meanwhile says nothing about the server now.
      return used && hadEnded(first)
        ? await this.attempt(this.connection(), true, message, raw, beforeFinalDot)
        : first;
    } finally {
      this.kept.leave();
    }
  }

  /** Goes as far as a message does before its envelope (greeting, TLS, sign-in), and leaves. */
  async reach(): Promise<SmtpOutcome> {
    const connection = this.connection();
    try {
      await new Promise<void>((resolve, reject) => {
        connection.once('error', reject);
        this.open(connection, resolve, reject);
      });
      connection.quit();
      return { kind: 'accepted', reply: '' };
    } catch (error) {
      connection.close();
      return outcomeOf(error as SmtpError, false);
    }
  }

  /** How many messages go out at once. */
  get connections(): number {
    return this.options.connections;
  }

  /** Ends the kept connections; Nest calls it when the process stops. */
  onApplicationShutdown(): void {
    this.kept.close();
  }

  private async attempt(
    connection: SMTPConnection,
    fresh: boolean,
    message: MailMessage,
    raw: Buffer,
    beforeFinalDot: () => Promise<void>,
  ): Promise<SmtpOutcome> {
    let finalDotLeft = false;
    let over = false;
    let timer: NodeJS.Timeout | undefined;
    let begun = performance.now();
    try {
      const reply = await new Promise<string>((resolve, reject) => {
        const limit = (ms: number) => {
          clearTimeout(timer);
          if (over) return;
          timer = setTimeout(() => reject(new Error(`no answer within ${ms / 1_000} s`)), ms);
        };
        const holdBack = async () => {
          const held = performance.now();
          await beforeFinalDot().catch((error: unknown) => {
            const back = new HeldBack('held back before the final dot', { cause: error });
            reject(back);
            throw back;
          });
          begun += performance.now() - held;
          finalDotLeft = true;
          limit(this.options.afterDotMs);
        };
        const send = () =>
          connection.send(envelopeOf(message, raw.length), Readable.from(inTwoParts(raw, holdBack)), (error, info) =>
            error ? reject(error) : resolve(info.response),
          );
        limit(this.options.beforeDotMs);
        connection.on('error', reject);
        connection.once('end', () => reject(new Error('connection ended')));
        if (fresh) this.open(connection, send, reject);
        else send();
      });
      this.keep(connection);
      this.lastTookMs = performance.now() - begun;
      return { kind: 'accepted', reply };
    } catch (error) {
      this.lastTookMs = Infinity;
      connection.close();
      if (error instanceof HeldBack) throw error.cause;
      return outcomeOf(error as SmtpError, finalDotLeft);
    } finally {
      over = true;
      clearTimeout(timer);
    }
  }

  private open(connection: SMTPConnection, ready: () => void, failed: (error: Error) => void): void {
    const { username, password } = new URL(this.options.url);
    connection.connect((error) => {
      if (error) return failed(error);
      if (!username) return ready();
      const credentials = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
      connection.login({ credentials }, (refused) => (refused ? failed(refused) : ready()));
    });
  }

  private connection(): SMTPConnection {
    const { protocol, hostname, port } = new URL(this.options.url);
    const host = hostname.replace(/^\[|\]$/g, '');
    const secure = protocol === 'smtps:';
    return new SMTPConnection({
      host,
      port: Number(port) || (secure ? 465 : 25),
      secure,
      // Nothing leaves the machine in clear text; on it there is nobody to hide from, and no certificate to trust.
      requireTLS: !secure && !isLoopback(host),
      ignoreTLS: !secure && isLoopback(host),
      connectionTimeout: this.options.beforeDotMs,
      greetingTimeout: this.options.beforeDotMs,
      socketTimeout: this.options.afterDotMs + this.options.beforeDotMs,
    });
  }

  private keep(connection: SMTPConnection): void {
    connection.removeAllListeners('error').removeAllListeners('end');
    connection.on('error', () => this.kept.forget(connection));
    connection.once('end', () => this.kept.forget(connection));
    this.kept.keep(connection);
  }
}

type SmtpError = Error & { code?: string; response?: string; responseCode?: number; command?: string };

/** Which step the server answered; what is not listed is the session: greeting, TLS, sign-in. */
const STEPS: Record<string, 'sender' | 'recipient' | 'message'> = {
  'MAIL FROM': 'sender',
  'RCPT TO': 'recipient',
  DATA: 'message',
};

function outcomeOf(error: SmtpError, finalDotLeft: boolean): SmtpOutcome {
  if (error.responseCode && error.responseCode >= 400 && error.responseCode < 600) {
    const reply = replyLine(error.response ?? error.message);
    return { kind: 'refused', code: error.responseCode, reply, to: STEPS[error.command ?? ''] ?? 'session' };
  }
  return { kind: 'silent', finalDotLeft, error: [error.code, error.message].filter(Boolean).join(': ') };
}

function hadEnded(outcome: SmtpOutcome): boolean {
  if (outcome.kind === 'refused') return outcome.code === 421;
  return outcome.kind === 'silent' && !outcome.finalDotLeft;
}

/**
 * A server that knows DSN (RFC 3461) is given the id of the mail: a report then names it, whatever of the mail it
 * returns.
 */
const envelopeOf = ({ from, to, messageId }: MailMessage, size: number): SMTPConnection.Envelope => ({
  from: asciiAddress(from.address),
  to: [asciiAddress(to)],
  size,
  dsn: { ret: 'HDRS', envid: messageId },
});

async function* inTwoParts(raw: Buffer, between: () => Promise<void>): AsyncGenerator<Buffer> {
  yield raw.subarray(0, -LAST_BYTES);
  await between();
  yield raw.subarray(-LAST_BYTES);
}

function compile({ attachments, ...message }: MailMessage): Promise<Buffer> {
  const composer = new MailComposer({
    ...message,
    to: { name: '', address: message.to },
    replyTo: message.replyTo ? { name: '', address: message.replyTo } : undefined,
    headers: HEADERS,
    attachments,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
}
