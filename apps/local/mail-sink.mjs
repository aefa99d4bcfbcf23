import { SMTPServer } from 'smtp-server';

const LARGEST_MESSAGE = 30 * 1024 * 1024;
/** How an address that does not exist is played: any recipient whose name begins so. */
const UNKNOWN_RECIPIENT = /^finns-inte/i;

/**
 * The package waits 100 ms before it greets, to catch spammers that talk too soon. On loopback there are none, and a
 * sender that opens a connection for each message would feel it each time: greet at once, and let the timer that
 * comes later find nothing to do.
 */
class PromptServer extends SMTPServer {
  /**
   * @override
   * @param {Parameters<SMTPServer['connect']>[0]} socket
   * @param {Parameters<SMTPServer['connect']>[1]} options
   */
  connect(socket, options) {
    super.connect(socket, options);
    const connection = [...this.connections].at(-1);
    if (!connection) return;
    connection.connectionReady();
    connection.connectionReady = () => undefined;
  }
}

/** @param {number} responseCode @param {string} message */
const reply = (responseCode, message) => Object.assign(new Error(message), { responseCode });

/**
 * A real SMTP server on loopback that delivers nothing: it keeps what arrives. A recipient that begins with
 * `finns-inte` is refused with 550 5.1.1, as a server does whose user has left.
 * @param {{ store: import('./mail-store.mjs').MailStore, port?: number }} options port 0 or none: a free one
 * @returns {Promise<{ port: number, stop: () => Promise<void> }>}
 */
export async function startMailSink({ store, port = 0 }) {
  const server = new PromptServer({
    name: 'localhost',
    banner: 'Yttra',
    logger: false,
    authOptional: true,
    disableReverseLookup: true,
    hideSTARTTLS: true,
    hideENHANCEDSTATUSCODES: false,
    size: LARGEST_MESSAGE,
    // Pooled connections rest between two days' mail.
    socketTimeout: 10 * 60_000,
    closeTimeout: 500,
    onRcptTo({ address }, _session, done) {
      done(UNKNOWN_RECIPIENT.test(address) ? reply(550, 'No such user here') : null);
    },
    onData(stream, session, done) {
      /** @type {Buffer[]} */
      const parts = [];
      stream.on('data', (part) => parts.push(part));
      stream.once('error', done);
      stream.once('end', () => {
        if (stream.sizeExceeded) return done(reply(552, 'Message too large'));
        const { mailFrom, rcptTo } = session.envelope;
        const envelope = {
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          receivedAt: new Date().toISOString(),
        };
        store.keep(Buffer.concat(parts), envelope).then(
          (id) => done(null, `Kept as ${id}`),
          () => done(reply(451, 'Could not write the message down')),
        );
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.server.address());
  return { port: address.port, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}
