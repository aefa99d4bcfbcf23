import { Client } from 'pg';
import type { Env } from './env';
import { log } from './log';

type Addresses = Pick<
  Env,
  'DATABASE_URL' | 'MIGRATION_DATABASE_URL' | 'REDIS_URL' | 'S3_URL' | 'OTEL_EXPORTER_OTLP_ENDPOINT'
>;

const HERE = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

/** Whether an address is on this machine, where nobody listens in between; a path is a socket. */
export const isHere = (host: string): boolean => host === '' || host.startsWith('/') || HERE.has(host);

/**
 * The settings whose connections anybody between here and there can read or stand in for, with what to write instead.
 * None when all is on this machine or goes over TLS with the other end's certificate checked.
 */
export function plainConnections(addresses: Addresses): string[] {
  const { DATABASE_URL, MIGRATION_DATABASE_URL, REDIS_URL, S3_URL } = addresses;
  return [
    ...(isPlainPostgres(DATABASE_URL) ? ['DATABASE_URL: add sslmode=verify-full'] : []),
    ...(isPlainPostgres(MIGRATION_DATABASE_URL) ? ['MIGRATION_DATABASE_URL: add sslmode=verify-full'] : []),
    ...(isPlain(REDIS_URL, 'rediss:') ? ['REDIS_URL: use rediss://'] : []),
    ...(isPlain(S3_URL, 'https:') ? ['S3_URL: use https://'] : []),
    ...(isPlain(addresses.OTEL_EXPORTER_OTLP_ENDPOINT, 'https:') ? ['OTEL_EXPORTER_OTLP_ENDPOINT: use https://'] : []),
  ];
}

/** Says it once, when a process starts: a line that names the settings and what to write. */
export function warnOfPlainConnections(addresses: Addresses): void {
  const plain = plainConnections(addresses);
  if (plain.length > 0) log().warn({ plain }, 'others may read these connections');
}

function isPlain(address: string | undefined, encrypted: string): boolean {
  if (!address) return false;
  const { protocol, hostname } = new URL(address);
  return protocol !== encrypted && !isHere(hostname);
}

/** As the driver itself reads the address: there are several ways to write it, and variables of its own. */
function isPlainPostgres(address: string | undefined): boolean {
  if (!address) return false;
  const { host, ssl } = new Client({ connectionString: address }) as { host: string; ssl: boolean | object };
  const checked =
    ssl === true || (typeof ssl === 'object' && (ssl as { rejectUnauthorized?: boolean }).rejectUnauthorized !== false);
  return !checked && !isHere(host);
}
