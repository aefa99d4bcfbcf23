import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Database } from './database';
import { databaseOptions } from './database-options';
import { env } from './env';
import { sqlLog } from './sql-log';
import { stopTracing } from './tracing';

/** The connection to PostgreSQL. Every lib that stores something imports it and registers its own entities. */
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      useFactory: () => ({
        ...databaseOptions(env().DATABASE_URL, env().DATABASE_POOL, env().DATABASE_PATIENCE),
        ...(env().SQL_LOG ? { logging: ['query', 'error'], logger: sqlLog } : {}),
        autoLoadEntities: true,
        retryAttempts: env().NODE_ENV === 'test' ? 0 : 9,
        retryDelay: 500,
      }),
    }),
  ],
  providers: [Database],
  exports: [Database],
})
export class PlatformModule implements OnApplicationShutdown {
  onApplicationShutdown(): Promise<void> {
    return stopTracing();
  }
}
