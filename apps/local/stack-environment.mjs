import crypto from 'node:crypto';
import path from 'node:path';
import { readOrMake } from './private-file.mjs';

/**
 * What server, worker and commands get. The rest of our own environment passes through (REDIS_URL, MUNICIPALITY, …)
 * but for the owner's address: server and worker run as the role that owns nothing.
 * @param {{ appUrl: string, place: string, port: number, baseUrl: string, smtpPort: number, issuers?: string }} stack
 * @returns {NodeJS.ProcessEnv}
 */
export function stackEnvironment({ appUrl, place, port, baseUrl, smtpPort, issuers }) {
  const { MIGRATION_DATABASE_URL: _owner, ...passed } = process.env;
  return {
    ...passed,
    NODE_ENV: 'development',
    DATABASE_URL: appUrl,
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    MAIL_FROM: process.env.MAIL_FROM ?? 'yttra@example.se',
    BASE_URL: baseUrl,
    HOST: '127.0.0.1',
    PORT: String(port),
    // Readiness is read from the log, which goes to a file: quieter than this, and it would never come.
    LOG_LEVEL: process.env.LOG_LEVEL === 'debug' ? 'debug' : 'info',
    DATA_DIR: path.join(place, 'data'),
    // Yttra's own issuer is there for the example; somebody else's may be tried in its place.
    OIDC_ISSUERS: process.env.OIDC_ISSUERS || issuers || '',
    SESSION_SECRET:
      process.env.SESSION_SECRET ??
      readOrMake(path.join(place, 'session-secret'), () => crypto.randomBytes(48).toString('base64url')),
  };
}
