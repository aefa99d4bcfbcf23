import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { standInProject } from './stand-in-project';

const run = promisify(execFile);

describe('the build', () => {
  let project: string;
  const node = (...args: string[]) => run(process.execPath, args, { cwd: project });
  const build = (...args: string[]) => node('apps/local/build.mjs', ...args);
  const write = (file: string, content: string) => {
    mkdirSync(join(project, file, '..'), { recursive: true });
    writeFileSync(join(project, file), content);
  };

  beforeEach(() => {
    project = standInProject();
  });
  afterEach(() => rmSync(project, { recursive: true, force: true }));

  it('turns aliases into ways that Node finds, early and late', async () => {
    write('apps/cli/deep/er/main.ts', `import { platform } from '@yttra/platform'; console.log(platform);`);
    write('libs/mail/index.ts', `void import('@yttra/platform').then(({ platform }) => console.log(platform));`);
    await build();
    expect((await node('dist/apps/cli/deep/er/main.js')).stdout).toBe('platform\n');
    expect((await node('dist/libs/mail/index.js')).stdout).toBe('platform\n');
  });

  it('keeps the lines of the source in a stack', async () => {
    write(
      'apps/cli/broken.ts',
      `interface Gone {\n  away: string;\n}\nexport const gone: Gone[] = [];\nconsole.log(gone[0]!.away);\nconsole.log(1);\nconsole.log(2);\nconsole.log(3);`,
    );
    await build();
    for (const maps of [['--enable-source-maps'], ['--import', './apps/local/mapped-stacks.mjs']])
      await expect(node(...maps, 'dist/apps/cli/broken.js')).rejects.toThrow('apps/cli/broken.ts:5:');
  });

  it('copies what code opens at run time, and neither specs nor readmes', async () => {
    write('libs/documents/memo.typ', '#set page()');
    write('libs/documents/README.md', '# Read me');
    write('libs/documents/memo.spec.ts', 'test');
    write('apps/cli/examples/eskilstuna/riktlinje.md', '# Riktlinje');
    await build();
    expect(readFileSync(join(project, 'dist/libs/documents/memo.typ'), 'utf8')).toBe('#set page()');
    expect(existsSync(join(project, 'dist/apps/cli/examples/eskilstuna/riktlinje.md'))).toBe(true);
    expect(existsSync(join(project, 'dist/libs/documents/README.md'))).toBe(false);
    expect(existsSync(join(project, 'dist/libs/documents/memo.spec.js'))).toBe(false);
    expect(existsSync(join(project, 'dist/apps/local'))).toBe(false);
  });

  it('skips when nothing has changed, and not when a file came, changed or went', async () => {
    const stale = async () => (await build('--if-stale')).stdout !== '';
    expect(await stale()).toBe(true);
    expect(await stale()).toBe(false);
    write('libs/platform/extra.ts', 'export const extra = 1;');
    expect(await stale()).toBe(true);
    write('libs/platform/extra.ts', 'export const extra = 22;');
    expect(await stale()).toBe(true);
    rmSync(join(project, 'libs/platform/extra.ts'));
    expect(await stale()).toBe(true);
    expect(existsSync(join(project, 'dist/libs/platform/extra.js'))).toBe(false);
    write('package-lock.json', '{"lockfileVersion":3}');
    expect(await stale()).toBe(true);
    expect(await stale()).toBe(false);
  });

  it('names the file that does not compile, ends with 1 and leaves the last build whole', async () => {
    await build();
    write('libs/platform/index.ts', 'export const platform = ;');
    await expect(build('--if-stale')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('libs/platform/index.ts: '),
    });
    expect(readFileSync(join(project, 'dist/libs/platform/index.js'), 'utf8')).toContain(`'platform'`);
    await expect(build('--if-stale')).rejects.toMatchObject({ code: 1 });
  });

  it('goes on from what an earlier process has built, makes what has changed, and tells what that was', async () => {
    write('libs/documents/memo.typ', '#set page()');
    write('apps/server/styles/base.css', 'body { margin: 0 }');
    await build();
    const went = await node(
      '--input-type=module',
      '--eval',
      `import fs from 'node:fs';
       import { build, recallBuild } from './apps/local/build.mjs';
       const changed = async () => console.log(JSON.stringify((await build({ ifStale: true })).changed));
       const write = (file, text) => fs.writeFileSync(file, text);
       recallBuild();
       write('libs/platform/index.ts', 'export const platform = "other";');
       await changed();
       write('libs/documents/memo.typ', '#set text()');
       write('apps/server/styles/base.css', 'body { margin: 1px }');
       await changed();
       write('libs/platform/index.ts', 'export const platform = "third";');
       write('apps/worker/main.ts', 'export const broken = ;');
       await changed().catch(({ file }) => console.log(JSON.stringify([file, 'failed'])));
       write('apps/worker/main.ts', 'console.log(1);');
       await changed();
       fs.rmSync('libs/documents/memo.typ');
       await changed();`,
    );
    expect(
      went.stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as string[]).sort()),
    ).toEqual([
      ['libs/platform/index.ts'],
      ['apps/server/what browsers load', 'libs/documents/memo.typ'],
      ['apps/worker/main.ts', 'failed'],
      ['apps/worker/main.ts', 'libs/platform/index.ts'],
      ['libs/documents/memo.typ'],
    ]);
    const dist = (file: string) => join(project, 'dist', file);
    expect(readFileSync(dist('libs/platform/index.js'), 'utf8')).toContain('third');
    expect(readFileSync(dist('apps/worker/main.js'), 'utf8')).toContain('console.log(1)');
    expect(existsSync(dist('apps/cli/main.js'))).toBe(true);
    expect(existsSync(dist('libs/documents/memo.typ'))).toBe(false);
    expect(readdirSync(dist('apps/server/public')).filter((name) => name.endsWith('.css'))).toHaveLength(1);
  });

  it('has the packages in one file, which stays until others are installed, and needs nothing of what V8 made', async () => {
    const [bundle, code] = ['bundle.js', 'bundle.code'].map((name) => join(project, 'dist/packages', name)) as [string, string]; // prettier-ignore
    const made = () => statSync(bundle).mtimeMs;
    const before = made();
    write('apps/cli/main.ts', `import { Client } from 'pg'; console.log(Client.name);`);
    await build();
    expect(made()).toBe(before);
    expect(readFileSync(join(project, 'dist/apps/cli/main.js'), 'utf8')).toContain('require("../../packages")["pg"]');
    for (const content of ['', 'of another V8']) {
      writeFileSync(code, content);
      expect((await node('dist/apps/cli/main.js')).stdout).toBe('Client\n');
    }
    writeFileSync(bundle, '// of what was installed before');
    await build();
    expect((await node('dist/apps/cli/main.js')).stdout).toBe('Client\n');
    expect(made()).not.toBe(before);
  });

  it('builds once when two ask at once', async () => {
    const outputs = await Promise.all([build('--if-stale'), build('--if-stale'), build('--if-stale')]);
    expect(outputs.filter(({ stdout }) => stdout !== '')).toHaveLength(1);
  });
});
