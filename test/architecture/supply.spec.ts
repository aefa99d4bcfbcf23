import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { dependencies, licenceFaults, type Approved } from '../../apps/local/licences.mjs';

const ROOT = resolve(__dirname, '../..');
const read = <T>(name: string) => JSON.parse(readFileSync(resolve(ROOT, name), 'utf8')) as T;
const approved = read<Approved>('licences.json');
const lock = read<Parameters<typeof dependencies>[0]>('package-lock.json');
const all = dependencies(lock);

interface Bom {
  bomFormat: string;
  specVersion: string;
  components: { name: string; version: string; purl: string; hashes?: { alg: string }[]; licenses?: object[] }[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

describe('the licences of what we build on', () => {
  it('are all approved, each with a reason', () => {
    expect(licenceFaults(all, approved)).toEqual([]);
    expect(all.length).toBeGreaterThan(500);
    const reasons = [...Object.values(approved.allowed), ...Object.values(approved.read).map(({ because }) => because)];
    expect(reasons.filter((reason) => reason.length < 10)).toEqual([]);
  });

  it('are each used by something', () => {
    const without = (licence: string) => {
      const allowed = Object.fromEntries(Object.entries(approved.allowed).filter(([name]) => name !== licence));
      return licenceFaults(all, { ...approved, allowed });
    };
    expect(Object.keys(approved.allowed).filter((licence) => without(licence).length === 0)).toEqual([]);
  });

  const one = (licence: string | undefined) => [{ name: 'new', version: '1.0.0', licence, delivered: true }];
  it.each([
    'GPL-3.0-only',
    'AGPL-3.0-or-later',
    'SSPL-1.0',
    'MIT AND GPL-3.0-only',
    'SEE LICENSE IN LICENSE',
    'BSD',
    undefined,
  ])('%s stops the check', (licence) => {
    expect(licenceFaults(one(licence), { ...approved, read: {} })).toEqual([`new@1.0.0: ${licence ?? 'no licence'}`]);
  });

  it.each(['MIT', '(MIT OR GPL-3.0-or-later)', 'MIT AND OFL-1.1'])('%s does not', (licence) => {
    expect(licenceFaults(one(licence), { ...approved, read: {} })).toEqual([]);
  });

  it('that somebody has read stand only for what is here', () => {
    expect(licenceFaults(one('MIT'), { ...approved, read: { 'old@1.0.0': { licence: 'MIT', because: '' } } })).toEqual([
      'old@1.0.0 is read in licences.json and no longer here',
    ]);
  });

  it('are part of what must pass before anything lands', () => {
    const { scripts } = read<{ scripts: Record<string, string> }>('package.json');
    expect(scripts.check).toBe('node apps/local/check.mjs');
    expect(readFileSync(resolve(ROOT, 'apps/local/check.mjs'), 'utf8')).toContain('apps/local/check-licences.mjs');
  });
});

describe('the list of what is delivered', () => {
  it('is CycloneDX, names everything that is installed without what builds it, with its hash and its licence', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'yttra-sbom-')), 'sbom.json');
    execFileSync(process.execPath, ['apps/local/sbom.mjs', file], { cwd: ROOT });
    const bom = JSON.parse(readFileSync(file, 'utf8')) as Bom;
    expect([bom.bomFormat, bom.specVersion]).toEqual(['CycloneDX', expect.stringMatching(/^1\.[5-9]$/)]);
    const listed = new Set(bom.components.map(({ name, version }) => `${name}@${version}`));
    const named = (one: { name: string; version: string }) => `${one.name}@${one.version}`;
    expect(
      all
        .filter(({ delivered }) => delivered)
        .map(named)
        .filter((one) => !listed.has(one)),
    ).toEqual([]);
    expect(listed.has(named(all.find(({ name }) => name === 'jest')!))).toBe(false);
    expect(bom.components.filter(({ hashes }) => !hashes?.some(({ alg }) => alg === 'SHA-512')).map(named)).toEqual([]);
    expect(bom.components.filter(({ licenses }) => !licenses?.length).map(named)).toEqual([]);
    const refs = new Set(bom.dependencies.map(({ ref }) => ref));
    expect(bom.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([]);
    expect(bom.dependencies.length).toBeGreaterThan(bom.components.length / 2);
  });
});
