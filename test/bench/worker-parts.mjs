// What a worker is made of, in this process.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * Once in a process: settings are read once, and a second stack's would be those of the first.
 * @param {{ appDatabaseUrl: string, dataDir: string, sessionSecret: string, smtpPort: number }} stack
 * @param {Record<string, string>} [settings] besides
 * @returns {Promise<import('@nestjs/common').INestApplicationContext>}
 *   fails with words, where Nest would end the process in silence
 */
export function workerParts({ appDatabaseUrl, dataDir, sessionSecret, smtpPort }, settings = {}) {
  Object.assign(process.env, {
    DATABASE_URL: appDatabaseUrl,
    DATA_DIR: dataDir,
    SESSION_SECRET: sessionSecret,
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    NODE_ENV: 'test',
    LOG_LEVEL: 'warn',
    ...settings,
  });
  const { NestFactory } = require('../../dist/packages')['@nestjs/core'];
  const { WorkerModule } = require('../../dist/apps/worker/worker.module.js');
  return NestFactory.createApplicationContext(WorkerModule, { logger: false, abortOnError: false });
}
