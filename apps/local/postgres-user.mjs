import fs from 'node:fs';
import os from 'node:os';

/** @typedef {{ name: string, ids: { uid?: number, gid?: number } }} PostgresUser */

/**
 * PostgreSQL refuses to run as root: then it runs as the first of these that the machine has.
 * @returns {{ name: string, uid: number, gid: number }[]}
 */
function servants() {
  const accounts = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  return ['postgres', 'nobody', 'daemon'].flatMap((name) => accounts.find((account) => account.name === name) ?? []);
}

/**
 * Who is to run PostgreSQL on a cluster: the one who runs us, or as root the cluster's owner, or for a new one the
 * first servant. A user `postgres` that came with a later installation must not lose us the data.
 * @param {string} cluster the data folder, which need not exist
 * @returns {PostgresUser}
 */
export function postgresUser(cluster) {
  const me = process.getuid?.();
  const owner = fs.statSync(cluster, { throwIfNoEntry: false });
  if (me !== 0) {
    if (owner && me !== undefined && owner.uid !== me) {
      throw new Error(
        `Databasen i ${cluster} tillhör en annan användare på datorn (${owner.uid}). Sätt DATA_DIR till en egen mapp.`,
      );
    }
    return { name: os.userInfo().username, ids: {} };
  }
  const found = servants().find(({ uid }) => !owner || uid === owner.uid);
  if (found) return { name: found.name, ids: { uid: found.uid, gid: found.gid } };
  throw new Error(
    owner
      ? `Databasen i ${cluster} tillhör användare ${owner.uid}. Starta som den användaren, eller sätt DATA_DIR till en egen mapp.`
      : 'PostgreSQL kan inte köras som root, och datorn har ingen av användarna postgres, nobody och daemon. Starta som en vanlig användare.',
  );
}
