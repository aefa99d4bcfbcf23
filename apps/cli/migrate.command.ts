import { DomainError, env } from '@yttra/platform';
import type { Command } from './command';
import { migrate } from './migrate';

export const migrateCommand: Command = {
  does: 'bring the database up to date (as MIGRATION_DATABASE_URL, the owner)',
  async run() {
    const { MIGRATION_DATABASE_URL, DATABASE_URL } = env();
    if (!MIGRATION_DATABASE_URL) {
      throw new DomainError({
        code: 'cli.no_owner',
        kind: 'invalid',
        message: 'MIGRATION_DATABASE_URL is missing: the role that owns the schema',
      });
    }
    const ran = await migrate(MIGRATION_DATABASE_URL, DATABASE_URL);
    console.log(ran.length > 0 ? `Migrated: ${ran.join(', ')}` : 'The database is up to date.');
    return 0;
  },
};
