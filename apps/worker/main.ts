import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import {
  DomainError,
  Sweeper,
  Database,
  assertDatabaseIsOurs,
  env,
  listenForBell,
  log,
  nestLog,
  measureOldestDue,
  openQueue,
  serveMetrics,
  startWatchdog,
  warnOfPlainConnections,
} from '@yttra/platform';
import { DataSource } from 'typeorm';
import { oldestDue } from './oldest-due';
import { schedules } from './schedules';
import { WorkerModule } from './worker.module';

const STOP_WITHIN_MS = 20_000;

/** The process that does what is due: swept from the database every so often, and whenever the bell rings. */
async function main(): Promise<void> {
  warnOfPlainConnections(env());
  const app = await NestFactory.createApplicationContext(WorkerModule, { logger: nestLog, abortOnError: false });
  await assertDatabaseIsOurs(app.get(DataSource), env().NODE_ENV === 'production');
  const { DATABASE_URL, REDIS_URL } = env();
  const queue = openQueue({ databaseUrl: DATABASE_URL, redisUrl: REDIS_URL });
  const sweeper = new Sweeper(app.get(Database), queue, schedules(app));
  sweeper.start();
  const bell = listenForBell(DATABASE_URL, (topic) => sweeper.ring(topic));
  startWatchdog();
  const { METRICS_HOST: host, METRICS_PORT: port } = env();
  if (port !== undefined) {
    measureOldestDue(oldestDue(app));
    await serveMetrics(app.get(DataSource), { host, port });
  }
  log().info('worker ready');

  const stop = async () => {
    log().info('worker stopping');
    // What is still in hand then is taken up by another worker when its lease runs out.
    setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref();
    await bell.close();
    await sweeper.stop();
    await app.close();
    log().info('worker stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}

main().catch((error: unknown) => {
  log().fatal({ err: error instanceof DomainError ? error.message : error }, 'worker did not start');
  process.exit(1);
});
