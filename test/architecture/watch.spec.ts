import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const ROOT = resolve(__dirname, '../..');
const DOCKER = join(ROOT, 'docker');
const UNITS = join(DOCKER, 'systemd');
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

interface Rules {
  groups: { rules: { alert: string; expr: string; annotations: { summary: string } }[] }[];
}
interface RuleTests {
  tests: { input_series: { series: string }[]; promql_expr_test: { exp_samples: { labels: string }[] }[] }[];
}

/** A program of this machine; undefined where there is none. */
const run = (program: string, ...args: string[]) => {
  const { error, status, stderr, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  return error ? undefined : { status, said: `${stdout}${stderr}` };
};

describe('the alerts', () => {
  const rules = (parse(read(DOCKER, 'alerts.yml')) as Rules).groups.flatMap((group) => group.rules);
  const [fires, rests] = (parse(read(DOCKER, 'alerts.test.yml')) as RuleTests).tests;

  it('each fires in its test, and none where all is well', () => {
    const expected = fires!.promql_expr_test[0]!.exp_samples.map(({ labels }) => /"(.+)"/.exec(labels)![1]);
    expect(expected).toEqual(rules.map(({ alert }) => alert));
    expect(rests!.input_series.map(({ series }) => series)).toEqual(fires!.input_series.map(({ series }) => series));
    const tested = run(process.env.PROMTOOL ?? 'promtool', 'test', 'rules', join(DOCKER, 'alerts.test.yml'));
    if (tested) expect(tested).toEqual({ status: 0, said: expect.stringContaining('SUCCESS') as string });
  });

  it('ask for what is measured, and say what to do', () => {
    const measured = `${read(ROOT, 'libs/platform/metrics.ts')}${read(ROOT, 'apps/worker/watched.ts')}`;
    for (const { expr, annotations } of rules) {
      for (const [name] of expr.matchAll(/\byttra_\w+/g))
        expect(measured).toContain(`'${name.replace(/_count$/, '')}'`);
      expect(annotations.summary.length).toBeGreaterThan(30);
    }
  });
});

describe('the units of systemd', () => {
  const units = readdirSync(UNITS).sort();
  const services = units.filter((name) => name.endsWith('.service'));
  const lines = (name: string, key: string) =>
    read(UNITS, name)
      .split('\n')
      .flatMap((line) => (line.startsWith(`${key}=`) ? [line.slice(key.length + 1)] : []));

  it('are units by systemd’s own word', () => {
    const verified = run('systemd-analyze', 'verify', ...units.map((name) => join(UNITS, name)));
    // It asks for the program that is started too: where Node lies elsewhere, that alone is wrong.
    const said = verified?.said.split('\n').filter((line) => line !== '' && !line.includes('/usr/bin/node'));
    expect(said ?? []).toEqual([]);
  });

  it.each(services)('%s starts what is built, as nobody much', (name) => {
    const [start] = lines(name, 'ExecStart');
    const [, file] = / (dist\/\S{1,100}\.js)/.exec(start!)!;
    expect(existsSync(join(ROOT, file!.replace(/^dist\//, '').replace(/js$/, 'ts')))).toBe(true);
    expect(lines(name, 'User')).toEqual(['yttra']);
    expect(lines(name, 'NoNewPrivileges')).toEqual(['yes']);
    expect(lines(name, 'ProtectSystem')).toEqual(['strict']);
    expect(lines(name, 'CapabilityBoundingSet')).toEqual(['']);
    expect(lines(name, 'UMask')).toEqual(['0077']);
  });

  it('the schema’s owner is known to those that need it', () => {
    const owners = services.filter((name) => lines(name, 'EnvironmentFile').includes('/etc/yttra/owner.env'));
    expect(owners).toEqual(['yttra-backup.service', 'yttra-migrate.service']);
  });
});
