import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import { databaseKey } from '@yttra/platform';
import { ownerDataSource } from '../../apps/cli/data-source';
import { migrations } from '../../apps/cli/migrations';
import { keepProofKey } from '../../apps/cli/proof-key';

type Migration = (typeof migrations)[number];

/** A database whose schema stands as it did before a migration, for rows of the form that they had then. */
export interface SchemaBefore {
  ownerUrl: string;
  /** Rows as they lie there: no rule, reference or trigger is asked. */
  put(table: string, rows: readonly Record<string, unknown>[]): Promise<void>;
  rows<Row>(sql: string): Promise<Row[]>;
  /** Runs the migration and all that come after it. */
  migrate(): Promise<void>;
  drop(): Promise<void>;
}

export async function schemaBefore(first: Migration): Promise<SchemaBefore> {
  const name = `before_${randomBytes(6).toString('hex')}`;
  const url = (base: string) => base.replace(/\/postgres(?=$|\?)/, `/${name}`);
  const cluster = await connected(process.env.TEST_SUPERUSER_URL!);
  await cluster.query(`create database ${name} template template0 owner yttra_owner`);
  await cluster.query(`alter database ${name} set yttra.throw_away = 'on'`);
  const owner = await connected(url(process.env.TEST_OWNER_URL!));
  await keepProofKey(owner, databaseKey());
  await owner.end();
  const run = async (these: readonly Migration[]) => {
    const source = ownerDataSource(url(process.env.TEST_OWNER_URL!));
    source.setOptions({ migrations: [...these] });
    await source.initialize();
    await source.runMigrations({ transaction: 'each' });
    await source.destroy();
  };
  await run(migrations.slice(0, migrations.indexOf(first)));
  const superuser = await connected(url(process.env.TEST_SUPERUSER_URL!));
  await superuser.query(`set session_replication_role = 'replica'`);
  return {
    ownerUrl: url(process.env.TEST_OWNER_URL!),
    async put(table, rows) {
      for (const row of rows) {
        const columns = Object.keys(row);
        await superuser.query(
          `insert into ${escapeIdentifier(table)} (${columns.map(escapeIdentifier).join(', ')})
           values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
          Object.values(row).map((value) => (isJson(value) ? JSON.stringify(value) : value)),
        );
      }
    },
    rows: async <Row>(sql: string) => (await superuser.query(sql)).rows as Row[],
    migrate: () => run(migrations),
    async drop() {
      await superuser.end();
      await cluster.query(`drop database ${name} with (force)`);
      await cluster.end();
    },
  };
}

const isJson = (value: unknown): boolean => typeof value === 'object' && value !== null && !(value instanceof Date);

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}
