// Preloaded into what is started here, instead of --enable-source-maps: Node reads every module's map when it loads the
// module, which is a tenth of a start. A map is wanted when something has gone wrong, and is read then.
import fs from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';

const OURS = /[\\/]dist[\\/](?:apps|libs)[\\/]/;

/** @type {Map<string, SourceMap | undefined>} */
const maps = new Map();

/** @param {string} file */
function mapOf(file) {
  if (!maps.has(file)) maps.set(file, readMap(`${file}.map`));
  return maps.get(file);
}

/** @param {string} file */
function readMap(file) {
  try {
    return new SourceMap(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** @param {NodeJS.CallSite} site one line of a stack, with the place in the source where it is ours */
function line(site) {
  const [file, row, column] = [site.getFileName(), site.getLineNumber(), site.getColumnNumber()];
  if (!file || !row || !column || !OURS.test(file)) return String(site);
  const found = mapOf(file)?.findEntry(row - 1, column - 1);
  if (!found || !('originalSource' in found)) return String(site);
  const source = path.resolve(path.dirname(file), found.originalSource);
  const place = `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  return String(site).replace(`${file}:${row}:${column}`, () => place);
}

Error.prepareStackTrace = (error, sites) =>
  [Error.prototype.toString.call(error), ...sites.map(line)].join('\n    at ');
