import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

const SERVER = `import http from 'node:http';
  http.createServer((request, response) => {
    response.statusCode = request.url === '/api/v1/health' ? 200 : 404;
    response.end('{}');
  }).listen(Number(process.env.PORT), '127.0.0.1');`;

const WORKER = `import { Client } from 'pg';
  async function main() {
    const client = new Client(process.env.DATABASE_URL);
    await client.connect();
    setInterval(() => void client.query('select 1'), 1000);
    console.log('worker ready');
  }
  void main();`;

const COMMANDS = `import { existsSync } from 'node:fs';
  import { createTransport } from 'nodemailer';
  import { Client } from 'pg';
  async function query(url: string, sql: string) {
    const client = new Client(url);
    await client.connect();
    await client.query(sql);
    await client.end();
  }
  const commands: Record<string, () => Promise<void>> = {
    where: async () => console.log(process.env.DATABASE_URL),
    migrate: () => query(process.env.MIGRATION_DATABASE_URL!, 'create table if not exists seeded (at timestamptz); grant all on seeded to yttra_app'),
    async seed() {
      await commands.migrate!();
      await query(process.env.DATABASE_URL!, 'insert into seeded values (now())');
      await createTransport(process.env.SMTP_URL!).sendMail({ from: 'yttra@example.se', to: 'socialnamnden@example.se', subject: 'Remiss', text: 'Svara senast' });
      // Both are loaded meanwhile, or this would never end.
      while (!existsSync('loaded-server') || !existsSync('loaded-worker')) await new Promise((again) => setTimeout(again, 20));
      if (existsSync('fail-seed')) throw new Error('the example is broken');
    },
  };
  commands[process.argv[2]!]!().catch((error: Error) => { console.error(error.message); process.exit(1); });`;

/** What a process is made of: to load it leaves a mark. */
const loaded = (app: string) => `import { writeFileSync } from 'node:fs'; writeFileSync('loaded-${app}', '');`;

const FILES: Record<string, string> = {
  'apps/server/main.ts': SERVER,
  'apps/server/server.module.ts': loaded('server'),
  'apps/worker/main.ts': WORKER,
  'apps/worker/worker.module.ts': loaded('worker'),
  'apps/cli/main.ts': COMMANDS,
  'libs/platform/index.ts': `export const platform = 'platform';`,
  'package.json': JSON.stringify({ name: 'yttra', scripts: { start: 'node apps/local/start.mjs' } }),
  'package-lock.json': '{}',
};

/** A project with the real launcher and apps that do just enough to be launched, in a folder open to all. */
export function standInProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yttra-stand-in-'));
  for (const [file, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  cpSync(join(ROOT, '.swc-options.cjs'), join(folder, '.swc-options.cjs'));
  cpSync(join(ROOT, 'apps/local'), join(folder, 'apps/local'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  // Of the same that is installed, and so as good as one of its own.
  cpSync(join(ROOT, 'dist/packages'), join(folder, 'dist/packages'), { recursive: true });
  return folder;
}
