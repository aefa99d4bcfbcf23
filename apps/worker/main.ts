import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import {
  didNotStart,
  Sweeper,
  Database,
  assertConnectionsFit,
  assertDatabaseIsOurs,
  env,
  listenForBell,
  log,
  nestLog,
  measureOldestDue,
  measureWhenAsked,
  mostConnections,
  openQueue,
  serveMetrics,
  startTracing,
  startWatchdog,
  warnOfPlainConnections,
} from '@yttra/platform';
import { RestoreWatch } from '@yttra/mail';
import { DataSource } from 'typeorm';
import { oldestDue } from './oldest-due';
import { schedules } from './schedules';
import { watched } from './watched';
import { WorkerModule } from './worker.module';

const STOP_WITHIN_MS = 20_000;
/** Whether the database is the one that it was. */
const LOOK_EVERY_MS = 30_000;

const warn = (error: unknown) => log().warn({ err: String(error) }, 'not looked whether the database was restored');

/** The process that does what is due: swept from the database every so often, and whenever the bell rings. */
async function main(): Promise<void> {
  warnOfPlainConnections(env());
  await startTracing(env(), 'yttra-worker');
  const app = await NestFactory.createApplicationContext(WorkerModule, { logger: nestLog, abortOnError: false });
  await assertDatabaseIsOurs(app.get(DataSource), env().NODE_ENV === 'production');
  await assertConnectionsFit(app.get(DataSource), mostConnections(env()).worker);
  const watch = app.get(RestoreWatch);
  await watch.look();
  const { METRICS_HOST: host, METRICS_PORT: port } = env();
  if (port !== undefined) {
    measureOldestDue(oldestDue(app));
    measureWhenAsked(watched(app));
    await serveMetrics(app.get(DataSource), { host, port });
  }
  const { DATABASE_URL, REDIS_URL } = env();
  const queue = openQueue({ databaseUrl: DATABASE_URL, redisUrl: REDIS_URL });
  const sweeper = new Sweeper(app.get(Database), queue, schedules(app));
  sweeper.start();
  const bell = listenForBell(DATABASE_URL, (topic, trace) => sweeper.ring(topic, trace));
  setInterval(() => void watch.look().catch(warn), LOOK_EVERY_MS).unref();
  startWatchdog();
  log().info('worker ready');

  const stop = async () => {
    log().info('worker stopping');
    // What is still in hand then is taken up by another worker when its lease runs out.
    setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref();
    // Nothing more is begun from here on, however long the bell's connection takes to end.
    await Promise.all([sweeper.stop(), bell.close()]);
    await app.close();
    log().info('worker stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}

main().catch((error: unknown) => didNotStart('worker', error));
