import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { CompileSummaryJob } from '@yttra/summary';
import { TestServer } from '../support/test-server';

const ROOT = resolve(__dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache');
const tool = (path: string) => join(ROOT, 'node_modules', path);
const run = promisify(execFile);

/**
 * Somebody else's program: its client is made from the description alone, checked by its types, and plays a whole
 * round.
 */
describe('a client that is generated from the description', () => {
  let server: TestServer;
  let folder: string;
  beforeAll(async () => {
    server = await TestServer.start();
    // Under the project, so that the client's library is found.
    mkdirSync(CACHE, { recursive: true });
    folder = mkdtempSync(join(CACHE, 'yttra-client-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await server?.stop();
  });

  it('compiles, and plays the whole Eskilstuna round', async () => {
    writeFileSync(join(folder, 'openapi.json'), JSON.stringify(server.description.document));
    copyFileSync(join(ROOT, 'test/clients/eskilstuna-round.ts'), join(folder, 'eskilstuna-round.ts'));
    const made = [
      tool('openapi-typescript/bin/cli.js'),
      join(folder, 'openapi.json'),
      '-o',
      join(folder, 'description.ts'),
    ];
    await run(process.execPath, [...made, '--default-non-nullable', 'false']);
    const options = ['--ignoreConfig', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2023'];
    const compiled = await run(
      process.execPath,
      [tool('typescript-native/bin/tsc'), ...options, '--types', 'node', 'eskilstuna-round.ts'],
      { cwd: folder },
    ).catch((error: { stdout: string }) => error);
    expect(compiled.stdout).toBe('');

    // The program as it was compiled, by Node's own hand: nothing of the suite stands between.
    const { playEskilstuna } = createRequire(__filename)(join(folder, 'eskilstuna-round.js')) as {
      playEskilstuna(world: object): Promise<unknown>;
    };
    const job = server.get(CompileSummaryJob);
    const outcome = await playEskilstuna({
      url: server.url,
      keys: server.keys,
      secretaryId: server.people.secretary,
      kommunstyrelsen: server.bodies.ks,
      at: (moment: string) => server.db.moveClock(`${moment} Europe/Stockholm`),
      work: async () => {
        for (const id of await server.inTx((tx) => job.due(tx, 10))) await job.run(id);
      },
    });
    expect(outcome).toMatchObject({
      late: true,
      counts: {
        recipients: 5,
        answered: 5,
        statements: 3,
        noComments: 1,
        abstained: 1,
        late: 1,
        extended: 1,
        silent: 0,
        stances: { supports_with_comments: 2, opposes: 1 },
      },
    });
  });
});
