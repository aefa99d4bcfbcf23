import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { commands } from '../../apps/cli/commands';
import { built } from '../support/built';

/** Whatever comes to the database, to the queue or to the mail server, which nothing may: counted, and refused. */
const listener = createServer((socket) => {
  came++;
  socket.destroy();
});
let came = 0;

beforeAll(async () => {
  await built();
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
});
afterAll(() => listener.close());

/** Starts the example beside itself, with settings of its own. */
const WITH_SETTINGS_OF_ITS_OWN = 'demo';

const ARGUMENTS: Record<string, string[]> = {
  appoint: ['anna@example.se', '--role', 'administrator', '--name', 'Anna'],
  token: ['--as', 'anna@example.se'],
  restore: ['latest'],
};

const PROCESSES = [
  ['server', ['dist/apps/server/main.js']],
  ['worker', ['dist/apps/worker/main.js']],
  ...Object.keys(commands)
    .filter((command) => command !== WITH_SETTINGS_OF_ITS_OWN)
    .map((command) => [command, ['dist/apps/cli/main.js', command, ...(ARGUMENTS[command] ?? [])]] as const),
] as const;

/** Two that are wrong by themselves, and one of a pair whose other is missing. */
const SETTINGS: [wrong: Record<string, string>, lines: RegExp[]][] = [
  [
    { PORT: '99999', SESSION_SECRET: 'short' },
    [/^PORT: must be .*, for example PORT=\d+$/, /^SESSION_SECRET: must be .*, for example .+$/],
  ],
  [
    { BACKUP_TO: '/var/backups/yttra' },
    [/^BACKUP_RECIPIENTS: is missing, and BACKUP_TO is set; must be .*, for example .+$/],
  ],
];

test.each(PROCESSES)('%s: a line for each wrong or half setting, and nothing is begun', async (name, [...started]) => {
  const place = join(process.env.TMPDIR ?? '/tmp', `half-settings-${process.pid}`);
  const { port } = listener.address() as AddressInfo;
  // All read them at one place: one more is enough to see that what is half ends it as what is wrong does.
  for (const [wrong, lines] of name === 'server' ? SETTINGS : SETTINGS.slice(0, 1)) {
    const { code, stdout, stderr } = await ended(started, {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATABASE_URL: `postgres://app:secret@127.0.0.1:${port}/yttra`,
      MIGRATION_DATABASE_URL: `postgres://owner:secret@127.0.0.1:${port}/yttra`,
      REDIS_URL: `redis://127.0.0.1:${port}`,
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      SESSION_SECRET: 'a secret of this municipality and of no other',
      DATA_DIR: place,
      ...wrong,
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trim().split('\n')).toEqual(lines.map((line) => expect.stringMatching(line) as string));
  }
  expect({ came, isWritten: existsSync(place) }).toEqual({ came: 0, isWritten: false });
});

const ended = (script: string[], env: NodeJS.ProcessEnv) =>
  new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(process.execPath, script, { env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
