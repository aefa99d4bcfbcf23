import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
if (!hasOpenssl && process.env.CI === 'true') throw new Error('CI without openssl: TLS of our own would be skipped');

/**
 * A certificate made now, for one name (`IP:127.0.0.1`, `DNS:…`), signed by its own key. `file` holds it until
 * `remove`.
 */
export function ownCertificate(name: string) {
  const folder = mkdtempSync(join(tmpdir(), 'yttra-certificate-'));
  const [keyFile, file] = ['key.pem', 'certificate.pem'].map((one) => join(folder, one)) as [string, string];
  const made = [
    '-keyout',
    keyFile,
    '-out',
    file,
    '-days',
    '2',
    '-subj',
    '/CN=yttra',
    '-addext',
    `subjectAltName=${name}`,
  ];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...made], { stdio: 'ignore' });
  return {
    key: readFileSync(keyFile, 'utf8'),
    cert: readFileSync(file, 'utf8'),
    file,
    remove: () => rmSync(folder, { recursive: true }),
  };
}
