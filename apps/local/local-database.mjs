import { startEmbeddedPostgres } from './embedded-postgres.mjs';

const DATABASE = 'yttra';
const UNREADY = 'yttra_unready';

/** @typedef {import('./stack.mjs').StackDatabase} StackDatabase */

/**
 * The database of `npm start`. A first start makes it under another name and gives it its own when it is migrated and
 * the example is in it: so what a first start that was interrupted left is thrown away, and a database that anyone has
 * used never is.
 * @param {string} dir
 * @param {{ fresh: () => void }} options `fresh` is called when the database is new
 * @returns {Promise<StackDatabase>}
 */
export async function openLocalDatabase(dir, { fresh }) {
  const postgres = await startEmbeddedPostgres({ dir });
  const urls = (/** @type {string} */ name) => ({ ownerUrl: postgres.ownerUrl(name), appUrl: postgres.appUrl(name) });
  let isNew;
  try {
    isNew = !(await postgres.hasDatabase(DATABASE));
    if (isNew) {
      await postgres.dropDatabase(UNREADY);
      await postgres.createDatabase(UNREADY);
      fresh();
    }
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  return {
    pid: postgres.pid,
    superuserUrl: postgres.superuserUrl(DATABASE),
    stop: () => postgres.stop(),
    urls: urls(DATABASE),
    async prepare(work) {
      await work(urls(isNew ? UNREADY : DATABASE));
      if (isNew) await postgres.renameDatabase(UNREADY, DATABASE);
    },
  };
}

/**
 * A server of the user's own, named by DATABASE_URL: nothing is started, stopped or filled.
 * @param {NodeJS.ProcessEnv} env
 * @returns {StackDatabase}
 */
export function ownDatabase({ DATABASE_URL, MIGRATION_DATABASE_URL }) {
  if (!DATABASE_URL || !MIGRATION_DATABASE_URL) {
    throw new Error(
      'DATABASE_URL är satt men inte MIGRATION_DATABASE_URL. Sätt den till rollen som äger schemat, eller ta bort DATABASE_URL så startar Yttra en egen databas.',
    );
  }
  const urls = { ownerUrl: MIGRATION_DATABASE_URL, appUrl: DATABASE_URL };
  return { urls, prepare: (work) => work(urls), stop: async () => undefined };
}
