import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Whether a user may pass through every folder down to this one. Only the mode is asked, as for most machines.
 * @param {string} folder
 * @param {{ uid?: number, gid?: number }} ids empty: the one who runs us, who may
 */
function isOpenTo(folder, { uid, gid }) {
  if (uid === undefined) return true;
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const stat = fs.statSync(at, { throwIfNoEntry: false });
    const bit = stat && (stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001);
    if (stat && bit && !(stat.mode & bit)) return false;
    if (at === path.dirname(at)) return true;
  }
}

/**
 * Where the folder outside is, or would be: the same each time for the same folder.
 * @param {string} forFolder the folder that it stands in for
 */
export function outsideName(forFolder) {
  const me = process.getuid?.() ?? 0;
  const hash = crypto.createHash('sha256').update(path.resolve(forFolder)).digest('hex').slice(0, 12);
  const parent = process.platform === 'win32' ? os.tmpdir() : '/var/tmp';
  return path.join(parent, `yttra-${me}-${hash}`);
}

/**
 * A folder of our own outside the project. Its name can be guessed and the parent is open to all, so a folder that
 * somebody else has put there is refused.
 * @param {string} forFolder the folder that it stands in for
 */
export function outsidePlace(forFolder) {
  const place = outsideName(forFolder);
  if (!fs.existsSync(place)) {
    fs.mkdirSync(place);
    fs.chmodSync(place, 0o711);
  }
  const stat = fs.lstatSync(place);
  if (!stat.isDirectory() || (process.getuid && (stat.uid !== process.getuid() || stat.mode & 0o022))) {
    throw new Error(`${place} tillhör någon annan. Ta bort mappen, eller sätt DATA_DIR till en egen mapp.`);
  }
  return place;
}

/**
 * Where data goes: the folder asked for, or one outside when the user that runs the database may not enter it (root
 * in a closed folder).
 * @param {string} folder
 * @param {{ uid?: number, gid?: number }} ids
 */
export function dataPlace(folder, ids) {
  const place = isOpenTo(folder, ids) ? path.resolve(folder) : outsidePlace(folder);
  if (!fs.existsSync(place)) {
    fs.mkdirSync(place, { recursive: true });
    // Passing through is enough for the database's user; nobody else is to list what lies here. Set apart from the
    // making, which a strict umask would narrow.
    fs.chmodSync(place, ids.uid === undefined ? 0o700 : 0o711);
  }
  return place;
}
