import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Work } from '@yttra/platform';

/** Less than what this child itself may take, so that it is here to end the office. */
const SECONDS = 120;
/** Of addresses, in kB: the office maps far more than it holds. */
const MEMORY = 6_000_000;

/** A linked picture is not fetched: whoever wrote the address would have this machine call on any other. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
    <prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
  </item>
</oor:items>
`;

/** LibreOffice with a home and a profile that are gone with the folder, and no more of us than the file. */
export const work: Work = async ({ header, parts }) => {
  const folder = await mkdtemp(join(tmpdir(), 'yttra-office-'));
  try {
    const file = join(folder, 'document.docx');
    await writeFile(file, parts[0]!);
    await mkdir(join(folder, 'profile', 'user'), { recursive: true });
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), SETTINGS);
    await office(String(header.soffice), folder, file);
    return { file: await readFile(join(folder, 'document.odt')) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

async function office(program: string, folder: string, file: string): Promise<void> {
  const given = [
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    ...['--headless', '--norestore', '--convert-to', 'odt', '--outdir', folder, file],
  ];
  // A group of its own: the program that is started is a script, and what works is its grandchild.
  const child = spawn('/bin/sh', ['-c', `ulimit -v ${MEMORY} && exec "$0" "$@"`, program, ...given], {
    env: { HOME: folder, PATH: '/usr/bin:/bin' },
    stdio: 'ignore',
    detached: true,
  });
  const end = () => {
    try {
      process.kill(-child.pid!, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  const timer = setTimeout(end, SECONDS * 1000);
  await new Promise<void>((resolve, reject) => child.once('error', reject).once('exit', () => resolve()));
  clearTimeout(timer);
  end();
}
