import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../support/free-port';
import { Engine, isListening } from './engine';
import { programOf } from './programs';

/** Words that the scanner takes for harmful code, by a signature of our own. */
export const HARMFUL = 'yttra-provar-att-skadlig-kod-stoppas';

/** Debian's clamd with that one signature, which it knows in a second; its own would take a minute and a gigabyte. */
export class Scanner {
  private constructor(readonly url: string) {}

  static async start(folder: string): Promise<Scanner> {
    const signatures = join(folder, 'signatures');
    mkdirSync(signatures, { recursive: true });
    writeFileSync(join(signatures, 'ours.ndb'), `Yttra.Prov:0:*:${Buffer.from(HARMFUL).toString('hex')}\n`);
    const port = await freePort();
    const settings = [
      `TCPSocket ${port}`,
      'TCPAddr 127.0.0.1',
      `DatabaseDirectory ${signatures}`,
      'Foreground yes',
      'StreamMaxLength 50M',
    ];
    const file = join(folder, 'clamd.conf');
    writeFileSync(file, `${settings.join('\n')}\n`);
    const engine = Engine.start(programOf('clamav-daemon'), ['--config-file', file], {
      log: join(folder, 'clamd.log'),
    });
    await engine.ready(() => isListening(port), 'the scanner listens');
    return new Scanner(`tcp://127.0.0.1:${port}`);
  }
}
