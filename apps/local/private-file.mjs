import fs from 'node:fs';

/**
 * A secret that is made once and then read: only the one who runs us may read the file. Of two processes that make it
 * at once both get the first one's.
 * @param {string} file
 * @param {() => string} make
 */
export function readOrMake(file, make) {
  if (!fs.existsSync(file)) {
    const own = `${file}.${process.pid}`;
    fs.writeFileSync(own, make(), { mode: 0o600 });
    try {
      fs.linkSync(own, file);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    } finally {
      fs.rmSync(own);
    }
  }
  return fs.readFileSync(file, 'utf8');
}
