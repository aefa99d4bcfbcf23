import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { commands } from '../../apps/cli/commands';
import { INSTALL_TOPIC } from '../../apps/server/pages/common/help/install-topic.sv';
import { UPKEEP_TOPIC } from '../../apps/server/pages/common/help/upkeep-topic.sv';

const ROOT = resolve(__dirname, '../..');
const text = `${INSTALL_TOPIC.text}\n\n${UPKEEP_TOPIC.text}`;
const COMMAND = /runuser -u yttra -- \/usr\/bin\/node (--env-file=\S+ --env-file=\S+) (dist\/\S+) "\$@"/;
const command = readFileSync(join(ROOT, 'docker/yttra.sh'), 'utf8');

/** What somebody does who goes from an empty machine to a running Yttra by the page, to the letter. */
describe('the pages for who installs', () => {
  it('asks for nothing that Debian does not have by itself or by its first step', () => {
    expect(text).not.toMatch(/\b(sudo|curl|wget|docker compose|npx)\b/);
    expect(text).toContain('apt-get install nodejs npm postgresql nginx git openssl');
  });

  it('names files that there are', () => {
    const named = [...text.matchAll(/\b(docker\/[\w./-]*\w|\.env\.example)/g)].map(([file]) => file);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
    expect(
      existsSync(
        join(
          ROOT,
          COMMAND.exec(command)![2]!
            .replace(/^dist\//, '')
            .replace(/js$/, 'ts'),
        ),
      ),
    ).toBe(true);
  });

  it('names commands that there are', () => {
    const named = [...text.matchAll(/`(?:YTTRA_SETTINGS=\S+ )?yttra ([a-z-]+)/g)].map(([, name]) => name!);
    expect(named).toEqual(expect.arrayContaining(['appoint', 'doctor', 'restore']));
    expect(named.filter((name) => !(name in commands))).toEqual([]);
    // npm's own way there needs what `npm prune --omit=dev` has taken away.
    expect(text.match(/npm run yttra -- (?!KOMMANDO)/g)).toBeNull();
    expect(text).toContain('npm prune --omit=dev');
  });

  it('has one way to run a command: the units’ settings, the owner’s too, or those of a trial beside them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'yttra-command-'));
    const runuser = join(folder, 'runuser');
    writeFileSync(runuser, '#!/bin/sh\necho "$@"\n', { mode: 0o755 });
    const run = (more: NodeJS.ProcessEnv) =>
      execFileSync('sh', ['-c', command.replace('cd /opt/yttra', ':'), 'yttra', 'restore', 'två ord'], {
        env: { PATH: `${folder}:${process.env.PATH}`, ...more },
        encoding: 'utf8',
      }).trim();
    const ran = (at: string) =>
      `-u yttra -- /usr/bin/node --env-file=${at}/yttra.env --env-file=${at}/owner.env dist/apps/cli/main.js restore två ord`;
    expect(run({})).toBe(ran('/etc/yttra'));
    expect(run({ YTTRA_SETTINGS: '/etc/yttra-prov' })).toBe(ran('/etc/yttra-prov'));
  });

  it('lets nobody in but the proxy that it sets up, whose word for who asks is believed', () => {
    const settings = readFileSync(join(ROOT, '.env.example'), 'utf8');
    expect(/^TRUST_PROXY=(.*)$/m.exec(settings)![1]).toBe('1');
    expect(/^HOST=(.*)$/m.exec(settings)![1]).toBe('127.0.0.1');
  });

  it('reads settings as the units do: no shell takes apart a name of two words, or a list of issuers', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'yttra-settings-')), 'yttra.env');
    const issuers = '[{"key":"kommunen","issuer":"https://login.example.se","clientSecret":"a&b$c"}]';
    writeFileSync(file, `# Yttra\nMUNICIPALITY=Exempel kommun\nOIDC_ISSUERS=${issuers}\n`);
    const [, given] = COMMAND.exec(command)!;
    const args = given!.split(' ').map((each) => each.replace(/=.*/, `=${file}`));
    const told = execFileSync(process.execPath, [
      ...args,
      '--print',
      'process.env.MUNICIPALITY + process.env.OIDC_ISSUERS',
    ]);
    expect(told.toString().trim()).toBe(`Exempel kommun${issuers}`);
  });

  it('has a proxy that passes on who asks, under which name, files as big as they may be, and on connections that stay open', () => {
    const proxy = readFileSync(join(ROOT, 'docker/nginx.conf'), 'utf8');
    expect(proxy).toContain('proxy_set_header Host $host;');
    expect(proxy).toContain('proxy_set_header X-Forwarded-For $remote_addr;');
    expect(Number(/client_max_body_size (\d+)m;/.exec(proxy)![1])).toBeGreaterThan(25);
    expect(proxy).toContain('proxy_pass http://yttra;');
    expect(proxy).toMatch(/upstream yttra \{\s+server 127\.0\.0\.1:3000;\s+keepalive \d+;\s+\}/);
  });
});
