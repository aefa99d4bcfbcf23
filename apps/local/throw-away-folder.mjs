import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { outsideName } from './data-place.mjs';
import { stopLeftServer } from './postgres-server.mjs';
import { takeLock } from './process-lock.mjs';

const PREFIX = 'yttra-engangs-';
const YOUNG = 60_000;

/**
 * A new folder for a throw-away stack, ours as long as this process runs.
 * @param {string} [wanted] must not exist, or be empty
 */
export function throwAwayFolder(wanted) {
  const folder = wanted ? path.resolve(wanted) : fs.mkdtempSync(path.join(os.tmpdir(), PREFIX));
  fs.mkdirSync(folder, { recursive: true });
  if (fs.readdirSync(folder).length > 0) throw new Error(`Mappen ${folder} är inte tom. Ange en ny eller tom mapp.`);
  // The database's user passes through; the folders inside are closed, each to its owner.
  fs.chmodSync(folder, 0o711);
  takeLock(path.join(folder, 'owner'));
  return folder;
}

/** Removes what killed throw-away stacks left: their PostgreSQL still runs, since nothing tells it that they died. */
export async function sweepThrowAwayFolders() {
  for (const name of fs.readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = path.join(os.tmpdir(), name);
    const stat = fs.lstatSync(folder, { throwIfNoEntry: false });
    if (!stat?.isDirectory() || stat.uid !== (process.getuid?.() ?? stat.uid)) continue;
    // One that has no owner yet is being made.
    if (Date.now() - stat.mtimeMs < YOUNG) continue;
    if (takeLock(path.join(folder, 'owner')).holder) continue;
    for (const place of [outsideName(folder), folder]) {
      await stopLeftServer(path.join(place, 'postgres'));
      fs.rmSync(place, { recursive: true, force: true });
    }
  }
}
