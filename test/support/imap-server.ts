import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import hoodiecrow from 'hoodiecrow-imap';

/** A mailbox on a real IMAP server on this machine; with a key and its certificate it speaks TLS from the start. */
export async function imapServer(credentials?: { key: string; cert: string }) {
  const server = hoodiecrow({
    plugins: ['ID', 'SASL-IR', 'AUTH-PLAIN', 'NAMESPACE', 'ENABLE', 'LITERALPLUS', 'UNSELECT'],
    users: { studs: { password: 'hemligt' } },
    ...(credentials ? { secureConnection: true, credentials } : {}),
    storage: { INBOX: { messages: [] } },
  });
  server.listen(0, '127.0.0.1', () => undefined);
  if (!server.server.listening) await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const inbox = () => server.getMailbox('INBOX');
  return {
    url: `${credentials ? 'imaps' : 'imap'}://studs:hemligt@127.0.0.1:${port}/INBOX`,
    put: (raw: string) => server.appendMessage(inbox(), [], new Date(), raw),
    unread: () => inbox().messages.filter(({ flags }) => !flags.includes('\\Seen')).length,
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}
