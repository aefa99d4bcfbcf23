/*
 * Stands where server and worker stand in the composition: asks PostgreSQL and Redis, by their names there, as the
 * product asks.
 */
const dns = require('node:dns');
const lookup = dns.lookup;
// Both live on this machine here.
dns.lookup = (name, options, done) => lookup(['postgres', 'redis'].includes(name) ? '127.0.0.1' : name, options, done);

const { DataSource } = require('../../dist/packages').typeorm;
const { databaseOptions, openQueue } = require('../../dist/libs/platform');

async function main() {
  const database = await new DataSource(databaseOptions(process.env.DATABASE_URL, 1)).initialize();
  const [{ ssl, version }] = await database.query('select ssl, version from pg_stat_ssl where pid = pg_backend_pid()');
  await database.destroy();
  const queue = openQueue({ databaseUrl: process.env.DATABASE_URL, redisUrl: process.env.REDIS_URL });
  await queue.enqueue('inside', ['one']);
  const heard = await new Promise((resolve) => queue.consume('inside', async (id) => resolve(id), { concurrency: 1 }));
  await queue.close();
  console.log(JSON.stringify({ ssl, version, heard }));
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(String(error?.message ?? error));
    process.exit(1);
  },
);
