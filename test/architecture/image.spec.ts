import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { built } from '../support/built';

const DOCKER = resolve(__dirname, '../../docker');
const DIST = resolve(__dirname, '../../dist');
const read = (name: string) => readFileSync(join(DOCKER, name), 'utf8');

interface Compose {
  services: Record<
    string,
    { environment?: Record<string, string>; command?: string[]; depends_on?: object; restart?: string }
  >;
}

describe('the image', () => {
  const final = read('Dockerfile')
    .split(/^FROM /m)
    .at(-1)!;

  it('holds what was built and what that needs, and nothing that starts things locally', () => {
    const copied = [...final.matchAll(/^COPY (.*)$/gm)].map(([, what]) => what);
    expect(copied).toEqual([
      '--from=build /app/package.json ./',
      '--from=build /app/node_modules node_modules',
      '--from=build /app/dist dist',
    ]);
    expect(final).not.toMatch(/apps\/local|ADD /);
  });

  it('is built without the part that starts things locally', async () => {
    await built();
    expect(readdirSync(join(DIST, 'apps')).sort()).toEqual(['cli', 'server', 'worker']);
  });

  it('runs as nobody in particular, in production', () => {
    expect(final).toMatch(/^USER node$/m);
    expect(final).toMatch(/^ENV NODE_ENV=production /m);
    expect(final.indexOf('USER node')).toBeGreaterThan(final.lastIndexOf('RUN '));
  });

  it('is built without what lies about in a working copy', () => {
    expect(read('Dockerfile.dockerignore').split('\n')[0]).toBe('*');
  });
});

describe('the composition', () => {
  const text = read('compose.yml');
  const { services } = parse(text, { merge: true }) as Compose;

  it('gives the schema’s owner to the migration only', () => {
    const owners = Object.entries(services)
      .filter(([, { environment = {} }]) => JSON.stringify(environment).includes('yttra_owner:'))
      .map(([name]) => name);
    expect(owners).toEqual(['migrate']);
  });

  it('starts server and worker when the migration is done', () => {
    for (const name of ['server', 'worker'])
      expect(services[name]!.depends_on).toMatchObject({ migrate: { condition: 'service_completed_successfully' } });
  });

  it('starts server and worker anew when they have ended, as the watchdog ends one that stands still', () => {
    for (const name of ['server', 'worker']) expect(services[name]!.restart).toBe('unless-stopped');
  });

  it('asks for exactly the settings that the example names, and carries no secret itself', () => {
    const asked = new Set([...text.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name));
    const named = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    expect([...asked].sort()).toEqual(named.sort());
    expect(text).not.toMatch(/\$\{[A-Z_]+(:-|\})/);
  });
});
