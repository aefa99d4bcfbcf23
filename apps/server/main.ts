import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  didNotStart,
  env,
  listening,
  log,
  nestLog,
  serveMetrics,
  startTracing,
  startWatchdog,
  warnOfPlainConnections,
} from '@yttra/platform';
import { DataSource } from 'typeorm';
import { configureHttp, httpAdapter } from './configure-http';
import { Connections } from './http/connections';
import { ServerModule } from './server.module';

async function main(): Promise<void> {
  warnOfPlainConnections(env());
  await startTracing(env(), 'yttra-server');
  const app = await NestFactory.create<NestFastifyApplication>(ServerModule, httpAdapter(), {
    logger: nestLog,
    abortOnError: false,
  });
  await configureHttp(app);
  const { HOST: host, PORT: port, METRICS_HOST, METRICS_PORT } = env();
  if (METRICS_PORT !== undefined) await serveMetrics(app.get(DataSource), { host: METRICS_HOST, port: METRICS_PORT });
  await listening({ host, port, settings: { host: 'HOST', port: 'PORT' } }, () => app.listen(port, host));
  void app.get(Connections).letInMany();
  startWatchdog();
  log().info({ port }, 'server ready');
}

main().catch((error: unknown) => didNotStart('server', error));
