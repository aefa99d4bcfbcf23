import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each log is gone through once a day by the database itself, which alone sees them all, and tells no more than where
 * one stops being what was written. And when the last backup was read back whole.
 */
export class CheckedLogs1764000000421 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_check (
        chain_kind text not null,
        chain uuid not null,
        checked_at timestamptz not null,
        -- Null: whole.
        fault text,
        primary key (chain_kind, chain)
      );
      create table backup_taken (
        taken_at timestamptz primary key,
        name text not null
      );

      -- Those that have waited for longest, of what has not been looked at for a day.
      create function yttra_logs_to_check(most int) returns table (kind text, chain uuid)
        language sql stable security definer set search_path = public, pg_temp as $$
        select h.chain_kind, h.chain from audit_head h left join audit_check c on c.chain_kind = h.chain_kind and c.chain = h.chain
        where yttra_proved_process() and (c.checked_at is null or c.checked_at < yttra_now() - interval '1 day')
        order by c.checked_at nulls first limit most $$;

      -- As verify-audit does it: the first event that is not as it was written, against head and anchors. True when this is news.
      create function yttra_check_log(kind text, id uuid) returns table (fault text, news boolean)
        language plpgsql volatile security definer set search_path = public, pg_temp as $$
      declare
        found_fault text;
        known text;
      begin
        if yttra_proved_process() is not true then raise insufficient_privilege; end if;
        with events as (
          select seq, event, hash, row_number() over (order by seq) as place, coalesce(lag(hash) over (order by seq), repeat('0', 64)) as previous
            from audit_event where chain_kind = kind and audit_event.chain = id),
        judged as (
          select place, case
            when seq <> place then 'the event is missing'
            when hash <> encode(sha256(convert_to(previous || E'\\n' || event, 'UTF8')), 'hex') then 'the event is not what was written here'
            when exists (select from audit_anchor a where a.chain_kind = kind and a.chain = id and a.count = seq and a.hash <> events.hash)
              then 'the chain differs from the head that was kept' end as fault
            from events),
        told as (select count(*) as events, (array_agg(hash order by seq desc))[1] as last from events)
        select coalesce(
          (select format('event %s: %s', j.place, j.fault) from judged j where j.fault is not null order by j.place limit 1),
          case
            when greatest(h.count, (select max(a.count) from audit_anchor a where a.chain_kind = kind and a.chain = id)) > t.events
              then format('event %s: the tail is cut off here', t.events + 1)
            when h.count is distinct from t.events or h.hash <> coalesce(t.last, repeat('0', 64))
              then format('event %s: the head does not fit the last event', t.events) end)
          into found_fault
          from told t left join audit_head h on h.chain_kind = kind and h.chain = id;
        select c.fault into known from audit_check c where c.chain_kind = kind and c.chain = id;
        insert into audit_check as c (chain_kind, chain, checked_at, fault) values (kind, id, yttra_now(), found_fault)
          on conflict (chain_kind, chain) do update set checked_at = excluded.checked_at, fault = excluded.fault;
        return query select found_fault, found_fault is not null and found_fault is distinct from known;
      end $$;
      revoke all on function yttra_logs_to_check(int), yttra_check_log(text, uuid) from public;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
