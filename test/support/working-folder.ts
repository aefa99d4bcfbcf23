import { chmodSync, mkdirSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const IN_MEMORY = '/dev/shm';
const ROOM_BYTES = 4 * 1024 ** 3;

/**
 * A folder for all that the run writes, in memory where there is room for it: a spec's database is three hundred files,
 * and some file systems take a tenth of the whole run to make and remove them. The folder for what each spec writes
 * stands in it, and is what `tmpdir()` says from now on, in the specs and in what they start.
 */
export function makeWorkingFolder(): string {
  const folder = mkdtempSync(join(hasRoom(IN_MEMORY) ? IN_MEMORY : tmpdir(), 'yttra-test-'));
  process.env.TMPDIR = join(folder, 'tmp');
  mkdirSync(process.env.TMPDIR);
  // PostgreSQL runs as another user than root, and must be let in.
  for (const open of [folder, process.env.TMPDIR]) chmodSync(open, 0o755);
  return folder;
}

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= ROOM_BYTES;
  } catch {
    return false;
  }
}
