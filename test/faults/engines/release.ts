import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** This one. */
export const NEW = process.cwd();

/**
 * The last release with the schema before today's, built from the project's history: its folder. Errors: a project
 * without its history.
 */
export async function releaseBefore(): Promise<string> {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: NEW, encoding: 'utf8' }).trim();
  const changed = git('log', '-1', '--diff-filter=A', '--format=%H', '--', 'apps/cli/migrations');
  const folder = mkdtempSync(join(tmpdir(), 'yttra-release-'));
  const archive = join(folder, 'release.tar');
  git('archive', `--output=${archive}`, `${changed}^`);
  execFileSync('tar', ['-xf', archive, '-C', folder]);
  symlinkSync(join(NEW, 'node_modules'), join(folder, 'node_modules'));
  await promisify(execFile)(process.execPath, [join(folder, 'apps/local/build.mjs')], { cwd: folder });
  return folder;
}
