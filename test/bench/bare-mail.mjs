// What anybody would write who sends mails: a pool of nodemailer's, and one update of the row of each; all at once, or
// by a queue that keeps its jobs in PostgreSQL. With documents: Typst, kept in the process, makes one for each mail
// first.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import nodemailer from 'nodemailer';
import pg from 'pg';
import { QUEUES } from './mail-queues.mjs';

const require = createRequire(import.meta.url);
const { smtpPort, connections, databaseUrl, says, documents, queue } = JSON.parse(
  readFileSync(process.argv[2], 'utf8'),
);
const pool = nodemailer.createTransport({
  pool: true,
  host: '127.0.0.1',
  port: smtpPort,
  ignoreTLS: true,
  maxConnections: connections,
  maxMessages: Infinity,
});
const database = new pg.Pool({ connectionString: databaseUrl, max: 10 });
database.on('error', () => undefined).on('connect', (client) => client.on('error', () => undefined));

/** The typesetter with the same source, data, fonts and standard. */
function typesetter({ fonts, place, source, standard }) {
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
  const fontBlobs = fonts.map((path) => readFileSync(path));
  const compiler = NodeCompiler.create({ workspace: '/nonexistent', fontArgs: [{ fontBlobs }] });
  return ({ title, data }) => {
    compiler.mapShadow(place, Buffer.from(data));
    const inputs = { title, 'printed-title': title, large: 'false', replaced: '[]', cautious: 'false' };
    const { result } = compiler.compile({ mainFileContent: source, inputs });
    return compiler.pdf(result, { pdfStandard: standard, creationTimestamp: 1 });
  };
}
const typeset = documents && typesetter(documents);

async function send({ id, to, document }) {
  const pdf = typeset
    ? [{ filename: 'remissvar.pdf', contentType: 'application/pdf', content: typeset(document) }]
    : [];
  const { response } = await pool.sendMail({
    ...says,
    to,
    messageId: `<${id}@example.se>`,
    attachments: [...pdf, ...says.attachments],
  });
  await database.query(`update bare_mail set handed_over_at = clock_timestamp(), reply = $2 where id = $1`, [
    id,
    response,
  ]);
}

/** A mail that is made waits for no document of another's. */
async function allAtOnce(mails) {
  const sent = [];
  for (const mail of mails) {
    sent.push(send(mail));
    if (typeset) await new Promise((turn) => setImmediate(turn));
  }
  await Promise.all(sent);
}

const sendAll = queue ? await QUEUES[queue](database, send) : allAtOnce;
process.on('message', async (mails) => {
  await sendAll(mails);
  process.send('sent');
});
process.on('disconnect', () => process.exit(0));
process.send('ready');
