import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  didNotStart,
  env,
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
  await app.listen(env().PORT, env().HOST);
  void app.get(Connections).letInMany();
  startWatchdog();
  const { METRICS_HOST: host, METRICS_PORT: port } = env();
  if (port !== undefined) await serveMetrics(app.get(DataSource), { host, port });
  log().info({ port: env().PORT }, 'server ready');
}

main().catch((error: unknown) => didNotStart('server', error));
