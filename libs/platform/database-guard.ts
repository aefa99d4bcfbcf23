import type { DataSource } from 'typeorm';
import { PROOF_REFUSED, prove } from './database-proof';
import { sqlState } from './database';
import { DomainError } from './domain-error';

interface Facts {
  superuser: boolean;
  bypasses: boolean;
  owns: number;
  reads_key: boolean;
  clock: string;
  throw_away: boolean;
}

const REFUSALS: { when: (facts: Facts, production: boolean) => boolean; why: string }[] = [
  {
    when: (f) => f.superuser || f.bypasses,
    why: 'DATABASE_URL is a superuser or bypasses row-level security: the wall round drafts would not stand',
  },
  {
    when: (f) => f.owns > 0,
    why: 'DATABASE_URL owns tables: use the application role, and MIGRATION_DATABASE_URL for migrations',
  },
  {
    when: (f) => f.reads_key,
    why: 'DATABASE_URL reaches the schema yttra_private: its key would prove nothing; revoke all on schema yttra_private',
  },
  {
    when: (f) => !f.throw_away && !f.clock.includes('clock_timestamp()'),
    why: 'yttra_now() is not the real clock, and this is no throw-away database',
  },
  { when: (f, production) => f.throw_away && production, why: 'a throw-away database cannot serve in production' },
];

/**
 * Refuses to serve on a database where the wall or the clock could not be trusted.
 * Errors: platform.database_refused with the reason for the one who starts the process.
 */
export async function assertDatabaseIsOurs(dataSource: DataSource, production: boolean): Promise<void> {
  const found = await dataSource.query<Facts[]>(`
    select r.rolsuper as superuser, r.rolbypassrls as bypasses,
      (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and c.relowner = r.oid and n.nspname in ('public', 'bullmq', 'yttra_private')) as owns,
      coalesce(has_schema_privilege(to_regnamespace('yttra_private'), 'usage'), false) as reads_key,
      coalesce((select p.prosrc from pg_proc p where p.proname = 'yttra_now' limit 1), '') as clock,
      exists (select from pg_proc where proname = 'yttra_prove') as migrated
    from pg_roles r where r.rolname = current_user`);
  const facts = found[0] as (Facts & { migrated: boolean }) | undefined;
  if (!facts?.migrated)
    throw refused('the database has no schema, or an older one: run npm run yttra -- migrate first');
  const [throwAway] = await dataSource.query<{ is: boolean }[]>('select yttra_is_throw_away() as is');
  const refusal = REFUSALS.find(({ when }) => when({ ...facts, throw_away: throwAway!.is }, production));
  if (refusal) throw refused(refusal.why);
  await mustTakeOurProof(dataSource);
}

/** The key that `migrate` wrote down and ours come from the same secret, or nothing would be read or written. */
async function mustTakeOurProof(dataSource: DataSource): Promise<void> {
  try {
    await dataSource.transaction((tx) => prove(tx, 'process'));
  } catch (error) {
    if (sqlState(error) !== PROOF_REFUSED) throw error;
    throw refused(
      'SESSION_SECRET is not the one that the database knows: set it as it was, or run npm run yttra -- migrate with the new one',
    );
  }
}

function refused(why: string): DomainError {
  return new DomainError({ code: 'platform.database_refused', kind: 'unexpected', message: why });
}
