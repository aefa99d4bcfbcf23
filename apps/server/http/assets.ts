import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the build leaves what browsers load: beside the running code, or in dist/ for code that runs from source. */
const PLACES = [join(__dirname, '..', 'public'), join(process.cwd(), 'dist', 'apps', 'server', 'public')];

export const publicFolder = (): string => PLACES.find((place) => existsSync(place)) ?? PLACES[0]!;

let manifest: Record<string, string> | undefined;

/** The address of a stylesheet or script by its plain name: `app.css` → `/static/app-3F2A.css`. */
export function asset(name: string): string {
  manifest ??= readManifest();
  return `/static/${manifest[name] ?? name}`;
}

function readManifest(): Record<string, string> {
  const file = join(publicFolder(), '..', 'assets.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
}
