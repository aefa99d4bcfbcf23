import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { BodiesModule } from '@yttra/bodies';
import { IdentityModule } from '@yttra/identity';
import { MailModule } from '@yttra/mail';
import { OpeningsModule } from '@yttra/openings';
import { nestLog, PlatformModule } from '@yttra/platform';
import type { INestApplicationContext } from '@nestjs/common';

@Module({ imports: [PlatformModule, IdentityModule, BodiesModule, MailModule, OpeningsModule] })
class CliModule {}

/** Runs work with the libs that a command needs, as the application's role, and lets go of the database after. */
export async function withLibs<T>(work: (libs: INestApplicationContext) => Promise<T>): Promise<T> {
  const libs = await NestFactory.createApplicationContext(CliModule, { logger: nestLog, abortOnError: false });
  try {
    return await work(libs);
  } finally {
    await libs.close();
  }
}
