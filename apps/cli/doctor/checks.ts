import type { Env } from '@yttra/platform';
import { address, certificate, leadsHere, proxy } from './address-checks';
import * as database from './database-checks';
import { issuersAnswer } from './issuers-answer';
import { Fault, type Look } from './look';
import {
  backup,
  bucket,
  encryptedOnTheWay,
  folder,
  nodeVersion,
  office,
  queue,
  scanner,
  secrets,
  traces,
} from './machine-checks';
import { bounceMailbox, dkim, dmarc, encrypted, mailServer, returns, spf } from './mail-checks';

/** Answers in words, or throws with what is wrong; a `Fault` says what to do as well. */
type Check = (settings: Env, look: Look) => string | Promise<string>;

const DATABASE = 'DATABASE_URL: start PostgreSQL, and see that host, name and password are right';

/** What is looked at, in order, with what to do where the check itself does not know. */
const CHECKS: [what: string, check: Check, remedy: string][] = [
  ['Node.js', nodeVersion, ''],
  ['database', database.version, DATABASE],
  ['letters', database.letters, DATABASE],
  ['database role and proofs', database.roleAndProofs, DATABASE],
  ['rights in the database', database.rights, DATABASE],
  ['extension', database.extension, DATABASE],
  ['migrations', database.migrated, DATABASE],
  ['connections', database.connections, DATABASE],
  ['clock', database.clock, DATABASE],
  ['encryption on the way', encryptedOnTheWay, ''],
  ['queue', queue, 'REDIS_URL: see that Redis answers there'],
  ['worker', database.worker, DATABASE],
  ['outgoing mail', database.heldMail, DATABASE],
  ['logs', database.logs, DATABASE],
  ['mail server', mailServer, 'SMTP_URL: see that the relay answers there'],
  ['mail encryption', encrypted, ''],
  ['mailbox for bounces', bounceMailbox, 'BOUNCE_IMAP_URL: name, password and host of the mailbox of MAIL_FROM'],
  ['SPF', spf, 'the name server: yttra doctor --dns HOST asks another'],
  ['DKIM', dkim, 'the name server: yttra doctor --dns HOST asks another'],
  ['DMARC', dmarc, 'the name server: yttra doctor --dns HOST asks another'],
  ['returns', returns, 'the name server: yttra doctor --dns HOST asks another'],
  ['folder for files', folder, 'DATA_DIR: a folder of the user that Yttra runs as'],
  ['bucket for files', bucket, 'S3_URL: key, secret, host and bucket'],
  ['virus scanner', scanner, 'CLAMD_URL: start clamd with TCPSocket, or leave it out; uploads are refused meanwhile'],
  ['LibreOffice', office, ''],
  ['sign-in', issuersAnswer, 'OIDC_ISSUERS: issuer, clientId and clientSecret as registered there'],
  ['address', address, ''],
  ['proxy', proxy, ''],
  ['certificate', certificate, 'BASE_URL: see that the proxy answers there with TLS'],
  ['what answers there', leadsHere, 'BASE_URL: see that the proxy answers there'],
  ['traces', traces, 'OTEL_EXPORTER_OTLP_ENDPOINT: start the collector, or leave it out; nothing else waits for it'],
  ['secrets', secrets, ''],
  ['backup', backup, 'BACKUP_TO: a folder that can be read, or key, secret, host and bucket'],
];

/** What one check found. */
export interface Finding {
  what: string;
  ok: boolean;
  said: string;
  /** What to do; null where nothing is wrong. */
  remedy: string | null;
}

/** Looks at everything, one after another, or at those that are named. */
export async function* examine(settings: Env, look: Look, only?: string): AsyncGenerator<Finding> {
  for (const [what, check, remedy] of CHECKS.filter(([name]) => only === undefined || name === only)) {
    try {
      yield { what, ok: true, said: await check(settings, look), remedy: null };
    } catch (error) {
      const said = error instanceof Error ? error.message || error.name : String(error);
      yield { what, ok: false, said, remedy: (error instanceof Fault && error.remedy) || remedy };
    }
  }
}
