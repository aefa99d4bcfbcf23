declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net';

  interface StoredMessage {
    uid: number;
    raw: string;
    flags: string[];
  }
  interface Mailbox {
    messages: StoredMessage[];
  }
  interface ImapServer {
    server: Server;
    listen(port: number, host: string, done: () => void): void;
    close(done?: () => void): void;
    appendMessage(mailbox: Mailbox, flags: string[], internalDate: Date, raw: string): void;
    getMailbox(path: string): Mailbox;
  }
  const hoodiecrow: (options: Record<string, unknown>) => ImapServer;
  export default hoodiecrow;
}
