import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { commands } from '../../apps/cli/commands';
import { INSTALL_TOPIC } from '../../apps/server/pages/common/help/install-topic.sv';

const ROOT = resolve(__dirname, '../..');
const { text } = INSTALL_TOPIC;
const COMMAND = /runuser -u yttra -- node (--env-file=\S+ --env-file=\S+) (dist\/\S+) KOMMANDO/;

/** What somebody does who goes from an empty machine to a running Yttra by the page, to the letter. */
describe('the page for who installs', () => {
  it('asks for nothing that Debian does not have by itself or by its first step', () => {
    expect(text).not.toMatch(/\b(sudo|curl|wget|docker compose|npx)\b/);
    expect(text).toContain('apt-get install nodejs npm postgresql nginx git');
  });

  it('names files that there are', () => {
    const named = [...text.matchAll(/\b(docker\/[\w./-]*\w|\.env\.example)/g)].map(([file]) => file);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
    expect(
      existsSync(
        join(
          ROOT,
          COMMAND.exec(text)![2]!
            .replace(/^dist\//, '')
            .replace(/js$/, 'ts'),
        ),
      ),
    ).toBe(true);
  });

  it('names commands that there are', () => {
    for (const name of ['appoint', 'doctor', 'backup']) {
      expect(text).toContain(name);
      expect(Object.keys(commands)).toContain(name);
    }
  });

  it('reads settings as the units do: no shell takes apart a name of two words, or a list of issuers', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'yttra-settings-')), 'yttra.env');
    const issuers = '[{"key":"kommunen","issuer":"https://login.example.se","clientSecret":"a&b$c"}]';
    writeFileSync(file, `# Yttra\nMUNICIPALITY=Exempel kommun\nOIDC_ISSUERS=${issuers}\n`);
    const [, given] = COMMAND.exec(text)!;
    const args = given!.split(' ').map((each) => each.replace(/=.*/, `=${file}`));
    const told = execFileSync(process.execPath, [
      ...args,
      '--print',
      'process.env.MUNICIPALITY + process.env.OIDC_ISSUERS',
    ]);
    expect(told.toString().trim()).toBe(`Exempel kommun${issuers}`);
  });

  it('has a proxy that passes on who asks, under which name, and files as big as they may be', () => {
    const proxy = readFileSync(join(ROOT, 'docker/nginx.conf'), 'utf8');
    expect(proxy).toContain('proxy_set_header Host $host;');
    expect(proxy).toContain('proxy_set_header X-Forwarded-For $remote_addr;');
    expect(Number(/client_max_body_size (\d+)m;/.exec(proxy)![1])).toBeGreaterThan(25);
    expect(proxy).toContain('proxy_pass http://127.0.0.1:3000;');
  });
});
