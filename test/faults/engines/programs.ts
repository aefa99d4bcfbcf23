import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

/** What Debian's packages bring, and which file shows that one is there. */
const PACKAGES = {
  postgresql: () => newest('/usr/lib/postgresql'),
  'redis-server': () => found('/usr/bin/redis-server'),
  haproxy: () => found('/usr/sbin/haproxy'),
  'clamav-daemon': () => found('/usr/sbin/clamd'),
} as const;
type Package = keyof typeof PACKAGES;

const found = (file: string) => (existsSync(file) ? file : undefined);

/** The folder of PostgreSQL's programs, of the newest version that stands there. */
function newest(folder: string): string | undefined {
  const versions = existsSync(folder) ? readdirSync(folder) : [];
  const [last] = versions.sort((one, other) => Number(other) - Number(one));
  return last && found(`${folder}/${last}/bin`);
}

/**
 * Installs what is missing, where one may: from Debian, as root. Nothing is started or kept running by it.
 * @throws Error that names the packages to install when that cannot be done
 */
export function installMissing(): void {
  const missing = (Object.keys(PACKAGES) as Package[]).filter((name) => !PACKAGES[name]());
  if (missing.length === 0) return;
  const wanted = ['install', '-y', '--no-install-recommends', ...missing];
  try {
    // Its services stay as they are: each engine is started here, on ports and in folders of its own.
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
    execFileSync('apt-get', ['update'], { env, stdio: 'ignore' });
    execFileSync('apt-get', wanted, { env, stdio: 'ignore' });
  } catch {
    throw new Error(`The engines need Debian's packages. Install them first: apt-get ${wanted.join(' ')}`);
  }
}

/** The file or folder of a package's programs. */
export function programOf(name: Package): string {
  const place = PACKAGES[name]();
  if (!place) throw new Error(`${name} is not installed`);
  return place;
}

/** The version that a program says it is, e.g. `15.18`. */
export function versionOf(name: Package): string {
  const [program, flag] =
    name === 'postgresql'
      ? [`${programOf(name)}/postgres`, '--version']
      : [programOf(name), name === 'haproxy' ? '-v' : '--version'];
  const said = execFileSync(program, [flag], { encoding: 'utf8' });
  return said.split(/[\s/=+-]/).find((word) => /^\d+\.\d/.test(word)) ?? said.trim();
}
