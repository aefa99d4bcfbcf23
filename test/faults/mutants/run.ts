import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MUTANTS, type Mutant } from './list';

const ROOT = resolve(__dirname, '../../..');

/** Puts each fault in, in a copy of what is committed here and changed, and asks its spec; how many went unnoticed. */
export async function runMutants(wanted: readonly string[]): Promise<number> {
  const chosen = MUTANTS.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  const copy = copyOfProject();
  let unnoticed = 0;
  try {
    console.log('| fault put in on purpose | spec | noticed by |\n|---|---|---|');
    for (const mutant of chosen) {
      const noticed = await firstToNotice(copy, mutant);
      if (!noticed) unnoticed++;
      console.log(`| ${mutant.name} | ${mutant.caughtBy} | ${noticed ?? '**nobody**'} |`);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  console.log(`\n${chosen.length - unnoticed} of ${chosen.length} noticed`);
  return unnoticed;
}

function copyOfProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'yttra-mutants-'));
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' });
  for (const file of files.split('\n').filter(Boolean)) cpSync(join(ROOT, file), join(copy, file));
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Seconds that a test may wait there for what never comes; all of it is there in a tenth on a busy machine. */
const PATIENCE_S = 60;

/** The name of the first test that fails with it; a spec that cannot even be read has noticed nothing. */
async function firstToNotice(copy: string, { file, find, replace, caughtBy }: Mutant): Promise<string | undefined> {
  const path = join(copy, file);
  const whole = readFileSync(path, 'utf8');
  const report = join(copy, 'noticed.txt');
  writeFileSync(
    path,
    whole.replace(find, () => replace),
  );
  try {
    rmSync(report, { force: true });
    await new Promise<void>((ended) => {
      const reporter = '--reporters=./test/faults/mutants/first-failure.cjs';
      const asked = ['node_modules/jest/bin/jest.js', '-i', reporter, '--', caughtBy];
      const env = { ...process.env, MUTANT_REPORT: report, TEST_PATIENCE_S: String(PATIENCE_S) };
      execFile(process.execPath, asked, { cwd: copy, env, maxBuffer: 64 * 1024 * 1024 }, () => ended());
    });
    return existsSync(report) ? readFileSync(report, 'utf8') : undefined;
  } finally {
    writeFileSync(path, whole);
  }
}
