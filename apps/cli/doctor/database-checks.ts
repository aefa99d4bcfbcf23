import { openRestoration, systemState } from '@yttra/mail';
import {
  assertDatabaseIsOurs,
  connectionRoom,
  databaseOptions,
  DomainError,
  mostConnections,
  prove,
  type Env,
} from '@yttra/platform';
import { DataSource } from 'typeorm';
import { migrations } from '../migrations';
import { HOW_TO_MAKE, KNOWS_LETTERS, OLDEST_POSTGRES } from '../fitting-database';
import { WITHOUT_KEY } from '../proof-key';
import { fail, type Look } from './look';

const CLOCKS_APART_MS = 5_000;
const LATE_SECONDS = 300;

type Check = (settings: Env, look: Look) => Promise<string>;

const asked =
  (look: (dataSource: DataSource, settings: Env, at: Look) => Promise<string>): Check =>
  async (settings, at) => {
    const dataSource = await new DataSource(
      databaseOptions(settings.DATABASE_URL, 1, settings.DATABASE_PATIENCE),
    ).initialize();
    try {
      return await look(dataSource, settings, at);
    } finally {
      await dataSource.destroy();
    }
  };

export const version = asked(async (db) => {
  const [row] = await db.query<{ version: string; number: number }[]>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number`,
  );
  if (row!.number >= OLDEST_POSTGRES * 10_000) return `PostgreSQL ${row!.version}`;
  return fail(`PostgreSQL ${row!.version}`, `upgrade to ${OLDEST_POSTGRES} or newer`);
});

export const letters = asked(async (db) => {
  const [row] = await db.query<{ knows: boolean }[]>(KNOWS_LETTERS);
  if (row!.knows) return 'Å and å are one';
  return fail(
    'Å and å are two, so names and words are found only as they are written',
    `back up, restore into a database made with: ${HOW_TO_MAKE}`,
  );
});

export const roleAndProofs = asked(async (db, settings) => {
  await assertDatabaseIsOurs(db, settings.NODE_ENV === 'production').catch((error: unknown) => {
    throw error instanceof DomainError ? new Error(error.message) : error;
  });
  return `owns nothing, bypasses nothing, and proofs hold; dump with ${WITHOUT_KEY} and run migrate after a restore`;
});

export const migrated = asked(async (db) => {
  const ran = await db.query<{ name: string }[]>('select name from migrations');
  const missing = migrations.filter((migration) => !ran.some(({ name }) => name === migration.name));
  if (missing.length > 0) fail(`${missing.length} not run`, 'npm run yttra -- migrate');
  return `all ${ran.length}`;
});

/** `migrate` gives every right anew, so one that is missing was taken away after it. */
export const rights = asked(async (db) => {
  const closed = await db.query<{ name: string }[]>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
       and not has_table_privilege(oid, 'select') order by relname`,
  );
  const names = closed.map(({ name }) => name).join(', ');
  if (closed.length > 0)
    fail(`the application may not read ${names}`, 'npm run yttra -- migrate gives its rights anew');
  return 'every table can be read';
});

export const extension = asked(async (db) => {
  const [row] = await db.query<{ there: boolean }[]>(
    `select exists (select from pg_extension e join pg_namespace n on n.oid = extnamespace where extname = 'pg_trgm' and nspname = 'trigrams') as there`,
  );
  if (!row!.there) {
    fail(
      'pg_trgm is missing, so nothing is found by parts of words',
      'restore a backup into a new database; the indexes went with it',
    );
  }
  return 'pg_trgm';
});

export const clock = asked(async (db, _settings, { now }) => {
  const asked = now();
  const [row] = await db.query<{ at: string }[]>('select extract(epoch from clock_timestamp()) * 1000 as at');
  const apart = Math.abs(Number(row!.at) - (asked + now()) / 2);
  if (apart > CLOCKS_APART_MS) {
    fail(
      `this machine's clock and the database's are ${Math.round(apart / 1000)} s apart`,
      'run chrony or systemd-timesyncd on both',
    );
  }
  return `as the database's, within ${CLOCKS_APART_MS / 1000} s`;
});

/** Two servers and two workers, since one of each is being replaced while another works. */
export const connections = asked(async (db, settings) => {
  const { server, worker } = mostConnections(settings);
  const { allowed } = await connectionRoom(db);
  const needed = 2 * (server + worker);
  if (allowed < needed) {
    fail(
      `PostgreSQL allows ${allowed}; two servers and two workers with DATABASE_POOL=${settings.DATABASE_POOL} want ${needed}`,
      `max_connections = ${needed + 10} in postgresql.conf and a restart, or a smaller DATABASE_POOL`,
    );
  }
  return `${allowed}; a server holds ${server} at most, a worker ${worker}`;
});

/** Asked as the process that the worker is. */
export const worker = asked(async (db) => {
  const seconds = await db.transaction(async (tx) => {
    await prove(tx, 'process');
    if (await openRestoration(tx)) return 0;
    const [row] = await tx.query<{ seconds: number }[]>(
      `select coalesce(extract(epoch from yttra_now() - min(next_at)), 0)::int as seconds from shared.outgoing_mail
       where state in ('waiting', 'ambiguous') and next_at <= (select yttra_now())`,
    );
    return row!.seconds;
  });
  if (seconds > LATE_SECONDS) {
    fail(
      `a mail has been due for ${seconds} s and nobody takes it`,
      'start the worker (systemctl start yttra-worker, npm run start:worker) and read its log',
    );
  }
  return 'nothing waits for it';
});

export const heldMail = asked(async (db) => {
  const held = await db.transaction(async (tx) => {
    await prove(tx, 'process');
    return openRestoration(tx);
  });
  if (held) {
    fail(
      `held since the restore to ${held.takenAt.toISOString()}`,
      'npm run yttra -- restore --held, then restore --release',
    );
  }
  return 'goes';
});

/** As the worker found them at its last look. */
export const logs = asked(async (db) => {
  const { logs: found } = await db.transaction(async (tx) => {
    await prove(tx, 'process');
    return systemState(tx);
  });
  if (found.broken > 0) {
    fail(
      `${found.broken} logs are not what was written`,
      'npm run yttra -- verify-audit names them: tell whoever is responsible for security',
    );
  }
  return `${found.checked} whole, as far as the worker has looked`;
});
