// The worker's composition with one kind of mail of its own, so that it starts in a blink and can be killed often.
// Says "loaded", waits for a line, and works until it is killed.
const { Database, Sweeper, databaseOptions, listenForBell, openQueue } = require('../../dist/libs/platform');
const { DeliverMailJob, MAIL_TOPIC, MailRenderings, SmtpTransport, paragraph } = require('../../dist/libs/mail');
const { PlannedClient } = require('../../dist/libs/platform/planned-client');
const {
  pg: { Client },
  typeorm: { DataSource },
} = require('../../dist/packages');

const { databaseUrl, redisUrl, smtpUrl, diesBefore } = JSON.parse(process.argv[2]);
const note = async () => ({ subject: 'En notis', blocks: [paragraph('Hej')] });

async function work() {
  const dataSource = await new DataSource(databaseOptions(databaseUrl, 4, 300)).initialize();
  const database = new Database(dataSource);
  const transport = new SmtpTransport({ url: smtpUrl, connections: 2, beforeDotMs: 300_000, afterDotMs: 300_000 });
  const renderings = new MailRenderings();
  renderings.register({ renderers: { note } });
  const mail = new DeliverMailJob(database, transport, renderings, { of: async () => null });
  const queue = openQueue({ databaseUrl, redisUrl, recoverAfterMs: 600 });
  const due = (tx) => mail.due(tx);
  const run = (id) => mail.run(id);
  const sweeper = new Sweeper(
    database,
    queue,
    [{ topic: MAIL_TOPIC, everySeconds: 1, concurrency: 2, due, run }],
    5_000,
  );
  sweeper.start();
  listenForBell(databaseUrl, (topic) => sweeper.ring(topic));
}

/** Dies by itself before it sends its nth statement. */
function dieBefore(nth) {
  const { query } = Client.prototype;
  let sent = 0;
  Client.prototype.query = function (...given) {
    if (this instanceof PlannedClient && ++sent === nth) process.kill(process.pid, 'SIGKILL');
    return query.apply(this, given);
  };
}

if (diesBefore) dieBefore(diesBefore);
process.stdout.write('loaded\n');
process.stdin.once('data', () => void work());
