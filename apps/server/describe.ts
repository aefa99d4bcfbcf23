import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { describeApi } from './api/openapi';
import { httpAdapter } from './configure-http';
import { ServerModule } from './server.module';

/**
 * Prints the API's description for what checks it or makes clients from it. Nothing is connected: a preview makes no
 * part of the app.
 */
async function main(): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(ServerModule, httpAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  process.stdout.write(JSON.stringify(describeApi(app)), () => process.exit(0));
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
