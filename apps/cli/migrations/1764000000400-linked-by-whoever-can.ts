import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Nobody waits for a log that many write in. The head of a chain is locked until its commit is on disk, so those who
 * handed in answers to one remiss went to disk one by one. Now whoever finds the head locked leaves the event where it
 * lies, in the transaction of what it tells of, and goes on; the next one to write in the chain links it, or the worker
 * does. A row leaves `audit_due` in no other way than into its chain, so an event is always in one of the two, and is
 * kept through a crash in both. Other logs than a remiss's and the system's are written by few: there one still waits.
 */
export class LinkedByWhoeverCan1764000000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table audit_due set logged;
      alter table audit_due add column logged_at timestamptz not null default yttra_now();
      create index audit_due_chain on audit_due (chain_kind, chain, id);
      -- Only what those logs hold that whoever works for the application reads is ever left here.
      alter table audit_due enable row level security;
      alter table audit_due force row level security;
      create policy proof on audit_due using (yttra_opens()) with check (session_user = current_user or (select yttra_proved()));

      -- Links what waits in a chain, in the order it was written in; nothing where somebody else is at it.
      create function yttra_link_waiting(kind text, id uuid) returns void language plpgsql volatile security definer
        set search_path = pg_catalog, pg_temp as $$
      declare
        head record;
        due record;
        moment text;
        event text;
        linked bigint[] := '{}';
      begin
        if kind in ('remiss', 'system') then
          select h.count, h.hash into head from public.audit_head h where h.chain_kind = kind and h.chain = id for update skip locked;
          if not found and exists (select from public.audit_head h where h.chain_kind = kind and h.chain = id) then return; end if;
        else
          select h.count, h.hash into head from public.audit_head h where h.chain_kind = kind and h.chain = id for update;
        end if;
        if not found then
          -- Of two who begin a chain at once, the second waits here.
          insert into public.audit_head (chain_kind, chain, count, hash) values (kind, id, 0, repeat('0', 64)) on conflict do nothing;
          select h.count, h.hash into strict head from public.audit_head h where h.chain_kind = kind and h.chain = id for update;
        end if;
        for due in select d.id, d.pieces, d.logged_at from public.audit_due d
            where d.chain_kind = kind and d.chain = yttra_link_waiting.id order by d.id limit 200 loop
          moment := to_char(due.logged_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
          head.count := head.count + 1;
          event := due.pieces[1] || to_json(moment)::text || due.pieces[2] || head.count || due.pieces[3];
          if (event::json ->> 'seq' = head.count::text and event::json ->> 'at' = moment) is not true then
            raise exception 'an event follows the one before it, and says when it was' using errcode = 'integrity_constraint_violation';
          end if;
          head.hash := encode(sha256(convert_to(head.hash || E'\\n' || event, 'UTF8')), 'hex');
          insert into public.audit_event (chain_kind, chain, seq, event, hash) values (kind, id, head.count, event, head.hash);
          linked := linked || due.id;
        end loop;
        delete from public.audit_due d where d.id = any (linked);
        update public.audit_head h set count = head.count, hash = head.hash where h.chain_kind = kind and h.chain = yttra_link_waiting.id;
      end $$;

      -- What others have linked already is left alone.
      create or replace function yttra_link() returns trigger language plpgsql volatile security definer
        set search_path = pg_catalog, pg_temp as $$
      begin
        if exists (select from public.audit_due d where d.id = new.id) then
          perform public.yttra_link_waiting(new.chain_kind, new.chain);
        end if;
        return null;
      end $$;

      -- The worker's: every chain in which something waits.
      create function yttra_link_all() returns void language plpgsql volatile security definer
        set search_path = pg_catalog, pg_temp as $$
      declare
        due record;
      begin
        if public.yttra_opens() is not true then raise insufficient_privilege; end if;
        for due in select distinct d.chain_kind, d.chain from public.audit_due d loop
          perform public.yttra_link_waiting(due.chain_kind, due.chain);
        end loop;
      end $$;
      revoke all on function yttra_link_waiting(text, uuid) from public;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
