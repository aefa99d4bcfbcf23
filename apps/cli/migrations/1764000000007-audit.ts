import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Append-only, hash-chained logs: one chain per remiss, one per recipient behind the wall. */
export class Audit1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- event is kept as text: the hash is over these very characters, whatever a later PostgreSQL makes of jsonb.
      create table audit_event (
        chain_kind text not null check (chain_kind in ('remiss', 'recipient', 'system')),
        chain uuid not null,
        seq int not null,
        event text not null,
        hash text not null,
        primary key (chain_kind, chain, seq)
      );
      create table audit_head (
        chain_kind text not null,
        chain uuid not null,
        count int not null,
        hash text not null,
        primary key (chain_kind, chain)
      );
      -- Heads that have been mailed to a registrar: a cut tail shows against them.
      create table audit_anchor (
        chain_kind text not null,
        chain uuid not null,
        day date not null,
        count int not null,
        hash text not null,
        primary key (chain_kind, chain, day)
      );
    `);
    for (const table of ['audit_event', 'audit_head', 'audit_anchor']) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_wall on ${table} using (chain_kind <> 'recipient' or yttra_serves(chain))
          with check (chain_kind <> 'recipient' or yttra_serves(chain));
        create policy ${table}_owner on ${table} to current_user using (true) with check (true);
      `);
    }
    await runner.query(`
      create trigger audit_event_is_immutable before update or delete on audit_event for each row execute function yttra_refuse_change();
      create trigger audit_event_stays before truncate on audit_event execute function yttra_refuse_change();
      create trigger audit_anchor_is_immutable before update or delete on audit_anchor for each row execute function yttra_refuse_change();
      create trigger audit_anchor_stays before truncate on audit_anchor execute function yttra_refuse_change();

      -- Once a day each chain's head is anchored; a recipient's head goes to that body's own registrar only.
      create function yttra_anchor_heads(today date) returns table (chain_kind text, chain uuid, count int, hash text)
        language sql volatile security definer set search_path = public as $$
        insert into audit_anchor (chain_kind, chain, day, count, hash)
          select h.chain_kind, h.chain, today, h.count, h.hash from audit_head h
          where not exists (select from audit_anchor a where a.chain_kind = h.chain_kind and a.chain = h.chain and a.count = h.count)
          on conflict do nothing
          returning audit_anchor.chain_kind, audit_anchor.chain, audit_anchor.count, audit_anchor.hash $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup instead.');
  }
}
