import path from 'node:path';
import pg from 'pg';
import { dataPlace } from './data-place.mjs';
import { postgresBinaries } from './postgres-binaries.mjs';
import { ensureCluster, passwords } from './postgres-cluster.mjs';
import { startServer, stopServer } from './postgres-server.mjs';
import { postgresUser } from './postgres-user.mjs';

const DUPLICATE_DATABASE = '42P04';
/** Held while roles and databases are made: two starts at once would stumble on each other's rows. */
const ADMINISTRATION_LOCK = 4711;

/**
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<void>} work
 */
async function connected(url, work) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [ADMINISTRATION_LOCK]);
    await work(client);
  } finally {
    await client.end();
  }
}

/**
 * The two roles of the product: one that owns schema and tables and migrates them, one that server and worker use.
 * Set at each start, so that a start that was interrupted between heals.
 * @param {import('pg').Client} client
 * @param {import('./postgres-cluster.mjs').Passwords} secrets
 */
async function ensureRoles(client, secrets) {
  for (const role of /** @type {const} */ (['yttra_owner', 'yttra_app'])) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
    const verb = rowCount ? 'ALTER' : 'CREATE';
    const password = pg.escapeLiteral(secrets[role]);
    await client.query(
      `${verb} ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD ${password}`,
    );
  }
}

/** @type {typeof import('./embedded-postgres.d.mts').startEmbeddedPostgres} */
export async function startEmbeddedPostgres({ dir, port, durable = true, maxConnections = 200 }) {
  const place = dataPlace(dir, postgresUser(path.join(dir, 'postgres')).ids);
  const user = postgresUser(path.join(place, 'postgres'));
  const secrets = passwords(place);
  const binaries = await postgresBinaries(user);
  const cluster = await ensureCluster({ place, user, binaries, superuserPassword: secrets.postgres });
  const server = await startServer({ cluster, place, port, durable, maxConnections, user, binaries });

  const url = (/** @type {keyof typeof secrets} */ role, /** @type {string} */ database) =>
    `postgres://${role}:${secrets[role]}@127.0.0.1:${server.port}/${encodeURIComponent(database)}`;
  const asSuperuser = (/** @type {(client: import('pg').Client) => Promise<void>} */ work) =>
    connected(url('postgres', 'postgres'), work);

  const stop = async (/** @type {'fast' | 'immediate'} */ mode = 'fast') => {
    if (!server.adopted) await stopServer({ pid: server.pid, cluster, mode, user, binaries });
  };
  try {
    await asSuperuser((client) => ensureRoles(client, secrets));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ...server,
    stop,
    place,
    superuserUrl: (database) => url('postgres', database),
    ownerUrl: (database) => url('yttra_owner', database),
    appUrl: (database) => url('yttra_app', database),
    async createDatabase(name, { throwAway = false, template } = {}) {
      const database = pg.escapeIdentifier(name);
      let created = true;
      await asSuperuser(async (client) => {
        try {
          const from = template ? ` TEMPLATE ${pg.escapeIdentifier(template)}` : '';
          await client.query(`CREATE DATABASE ${database} OWNER yttra_owner${from}`);
        } catch (error) {
          if (/** @type {{ code?: string }} */ (error).code !== DUPLICATE_DATABASE) throw error;
          created = false;
        }
        // A template hands on its tables and their rights, but neither rights to connect nor settings.
        await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
        await client.query(`GRANT CONNECT ON DATABASE ${database} TO yttra_app`);
        if (throwAway) await client.query(`ALTER DATABASE ${database} SET yttra.throw_away = 'on'`);
      });
      return created;
    },
    async hasDatabase(name) {
      let found = false;
      await asSuperuser(async (client) => {
        const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
        found = rowCount === 1;
      });
      return found;
    },
    async renameDatabase(from, to) {
      await asSuperuser(async (client) => {
        await client.query(`ALTER DATABASE ${pg.escapeIdentifier(from)} RENAME TO ${pg.escapeIdentifier(to)}`);
      });
    },
    async dropDatabase(name) {
      await asSuperuser(async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
      });
    },
  };
}
