import type { ClientBase } from 'pg';

const BLOCK_BYTES = 64;

/** What leaves the key out of `pg_dump`, which can be told so by nothing in the database itself. */
export const WITHOUT_KEY = '--exclude-table-data=yttra_private.*';

/**
 * Writes down the key by which the application proves to the database for whom it works, where only the owner's
 * functions can read it, and makes the place for it. In no migration, because no dump holds that schema: a database
 * that is restored without it gets it back here. HMAC's two padded keys are kept, so that the database needs only
 * sha-256. True when there was no key here.
 */
export async function keepProofKey(owner: ClientBase, key: Buffer): Promise<boolean> {
  await owner.query(`
    create schema if not exists yttra_private;
    revoke all on schema yttra_private from public;
    create table if not exists yttra_private.proof_key (
      id int primary key default 1 check (id = 1),
      inner_pad bytea not null,
      outer_pad bytea not null
    );
    -- Which transactions have proved for whom they work; without a person, for the process.
    create unlogged table if not exists yttra_private.proved (
      xact xid8 primary key,
      begun timestamptz not null,
      person uuid
    );
    -- True for whoever is signed out: what has been published shows, and nothing else.
    alter table yttra_private.proved add column if not exists everybody boolean not null default false;
    revoke all on all tables in schema yttra_private from public`);
  const { rows } = await owner.query<{ is_new: boolean }>(
    `insert into yttra_private.proof_key (inner_pad, outer_pad) values ($1, $2)
     on conflict (id) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad
     returning xmax = 0 as is_new`,
    [padded(key, 0x36), padded(key, 0x5c)],
  );
  return rows[0]!.is_new;
}

function padded(key: Buffer, pad: number): Buffer {
  return Buffer.from(Uint8Array.from({ length: BLOCK_BYTES }, (_, at) => (key[at] ?? 0) ^ pad));
}
