import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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
      const failed = await failingTests(copy, mutant);
      if (failed.length === 0) unnoticed++;
      console.log(`| ${mutant.name} | ${mutant.caughtBy} | ${failed[0] ?? '**nobody**'} |`);
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

/** Names of the tests that fail with it; a spec that cannot even be read has noticed nothing. */
async function failingTests(copy: string, { file, find, replace, caughtBy }: Mutant): Promise<string[]> {
  const path = join(copy, file);
  const whole = readFileSync(path, 'utf8');
  const report = join(copy, 'mutant.json');
  writeFileSync(
    path,
    whole.replace(find, () => replace),
  );
  try {
    rmSync(report, { force: true });
    await new Promise<void>((ended) => {
      const asked = ['node_modules/jest/bin/jest.js', '-i', '--json', '--outputFile', report, caughtBy];
      execFile(process.execPath, asked, { cwd: copy, maxBuffer: 64 * 1024 * 1024 }, () => ended());
    });
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    return testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    );
  } finally {
    writeFileSync(path, whole);
  }
}

interface Report {
  testResults: { assertionResults: { status: string; fullName: string }[] }[];
}
