import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { escapeIdentifier, type Client } from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import type { BackupHead } from './contents';
import { copied } from './tables-out';

interface Reference {
  name: string;
  table: string;
  definition: string;
}

/**
 * Puts rows back as they lay there, in the transaction that the owner has begun: references are taken away and checked
 * again at the end, no trigger does what was done once, and the wall does not keep its owner out meanwhile. What
 * migrations had put there goes first.
 */
export class TablesIn {
  private references: Reference[] = [];
  private forced: string[] = [];
  private current?: { table: string; copy: CopyStreamQuery; written: Promise<void> };

  constructor(
    private readonly owner: Client,
    private readonly head: BackupHead,
  ) {}

  async begin(): Promise<void> {
    const { rows: forced } = await this.owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity`,
    );
    this.forced = forced.map(({ name }) => name);
    const { rows } = await this.owner.query<Reference>(
      `select conname as name, c.relname as table, pg_get_constraintdef(f.oid) as definition
       from pg_constraint f join pg_class c on c.oid = f.conrelid where f.contype = 'f' and c.relnamespace = 'public'::regnamespace`,
    );
    this.references = rows;
    for (const { table, name } of rows) await this.alter(table, `drop constraint ${escapeIdentifier(name)}`);
    for (const { name } of this.head.tables) await this.alter(name, 'disable trigger user');
    for (const name of this.forced) await this.alter(name, 'no force row level security');
    await this.owner.query(`truncate ${this.head.tables.map(({ name }) => escapeIdentifier(name)).join(', ')}`);
  }

  /** The next piece of a table; each table comes whole before the next begins. */
  async add(table: string, piece: Buffer): Promise<void> {
    if (this.current?.table !== table) {
      await this.endTable();
      const { columns } = this.head.tables.find(({ name }) => name === table)!;
      const copy = this.owner.query(copyFrom(`copy public.${copied(table, columns)} from stdin`));
      this.current = { table, copy, written: finished(copy) };
      // Whoever asks is told; what breaks off while nobody does is told of by what broke it off.
      this.current.written.catch(() => undefined);
    }
    const { copy, written } = this.current;
    if (!copy.write(piece)) await Promise.race([once(copy, 'drain'), written]);
  }

  async endTable(): Promise<void> {
    const { copy, written } = this.current ?? {};
    this.current = undefined;
    copy?.end();
    await written;
  }

  /** Everything is there: rows are counted, references hold again, and sequences go on from where they stood. */
  async end(rows: Readonly<Record<string, number>>): Promise<void> {
    for (const [table, count] of Object.entries(rows)) {
      const { rows: counted } = await this.owner.query<{ count: string }>(
        `select count(*) from public.${escapeIdentifier(table)}`,
      );
      if (Number(counted[0]!.count) !== count)
        throw new Error(`${table}: ${counted[0]!.count} rows came back of ${count}`);
    }
    for (const { table, name, definition } of this.references) {
      await this.alter(table, `add constraint ${escapeIdentifier(name)} ${definition}`);
    }
    for (const { name, value, called } of this.head.sequences) {
      await this.owner.query('select setval(format($$public.%I$$, $1::text)::regclass, $2, $3)', [name, value, called]);
    }
    for (const name of this.forced) await this.alter(name, 'force row level security');
    for (const { name } of this.head.tables) await this.alter(name, 'enable trigger user');
  }

  private async alter(table: string, how: string): Promise<void> {
    await this.owner.query(`alter table public.${escapeIdentifier(table)} ${how}`);
  }
}
