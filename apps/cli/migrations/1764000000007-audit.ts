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

      -- Days whose heads have been anchored: once a day, whatever is written later that day.
      create table audit_anchor_day (day date primary key);

      -- Anchors every head that has moved, and tells which registrar each is for: a remiss's goes to the authority that
      -- issued it, the system's to all that have issued one, and a recipient's to that body's own registrar only.
      create function yttra_anchor_heads(today date)
        returns table (chain_kind text, chain uuid, count int, hash text, registrar text, about text)
        language sql volatile security definer set search_path = public as $$
        with first_today as (
          insert into audit_anchor_day values (today) on conflict do nothing returning day
        ), anchored as (
          insert into audit_anchor (chain_kind, chain, day, count, hash)
            select h.chain_kind, h.chain, f.day, h.count, h.hash from audit_head h, first_today f
            where not exists (select from audit_anchor a where a.chain_kind = h.chain_kind and a.chain = h.chain and a.count = h.count)
            on conflict do nothing
            returning audit_anchor.chain_kind, audit_anchor.chain, audit_anchor.count, audit_anchor.hash
        )
        select a.chain_kind, a.chain, a.count, a.hash, b.registrar_email, r.case_number
          from anchored a join remiss r on r.id = a.chain left join body b on b.id = r.issuer_body_id
          where a.chain_kind = 'remiss'
        union all
        select a.chain_kind, a.chain, a.count, a.hash, coalesce(c.registrar_email, b.registrar_email), r.case_number || ', ' || c.body_name
          from anchored a join recipient c on c.id = a.chain join remiss r on r.id = c.remiss_id join body b on b.id = c.body_id
          where a.chain_kind = 'recipient'
        union all
        select a.chain_kind, a.chain, a.count, a.hash, issuer.registrar_email, null
          from anchored a cross join (select distinct b.registrar_email from remiss r join body b on b.id = r.issuer_body_id) issuer
          where a.chain_kind = 'system' $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
