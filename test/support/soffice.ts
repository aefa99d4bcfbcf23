import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const PLACES = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/usr/lib/libreoffice/program/soffice'];
export const soffice = PLACES.find((place) => existsSync(place));

/** What each of its programs is, beside that which starts them: a site that makes ODT has installed Writer alone. */
const PROGRAMS = { Writer: 'libswlo.so', Calc: 'libsclo.so' } as const;

/**
 * Runs the suite where there is that program of LibreOffice, and says in one line when there is none: half a gigabyte
 * that not everybody installs.
 */
export function officeSuite(suite: () => void, program: keyof typeof PROGRAMS = 'Writer'): void {
  if (soffice && existsSync(join(dirname(realpathSync(soffice)), PROGRAMS[program]))) return suite();
  test(`no LibreOffice ${program} on this machine: what it would open is not opened and converted`, () => undefined);
}

/** The file as LibreOffice saves it in another format, after it has opened it; with a profile of its own. */
export async function converted(content: Buffer, name: string, to: 'pdf' | 'odt' | 'ods'): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'yttra-office-'));
  try {
    await writeFile(join(folder, name), content);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await promisify(execFile)(soffice!, [
      profile,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      folder,
      join(folder, name),
    ]);
    return await readFile(join(folder, name.replace(/\.\w+$/, `.${to}`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
