import { DataSource } from 'typeorm';
import { databaseOptions } from '@yttra/platform';
import { migrations } from './migrations';

/** A connection as the owner of the schema: for migrations and for what only the owner may see. */
export function ownerDataSource(url: string): DataSource {
  return new DataSource({ ...databaseOptions(url, 2), migrations, migrationsTableName: 'migrations' });
}
