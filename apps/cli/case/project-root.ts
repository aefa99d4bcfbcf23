import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the project, from source as from a build: where apps/local lies. */
export function projectRoot(from = __dirname): string {
  if (existsSync(join(from, 'nest-cli.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('the project folder was not found above this file');
  return projectRoot(above);
}
