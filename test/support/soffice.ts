import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const PLACES = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/usr/lib/libreoffice/program/soffice'];
export const soffice = PLACES.find((place) => existsSync(place));

/**
 * Runs the suite where there is a LibreOffice, and says in one line when there is none: half a gigabyte that not
 * everybody installs.
 */
export function officeSuite(suite: () => void): void {
  if (soffice) return suite();
  test('no soffice on this machine: documents are not opened and converted by LibreOffice', () => undefined);
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
