import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every log stands in the list of checks from its beginning, so that whose turn it is shows by an index. To look for
 * those that had none went through all logs there are, and two hundred each five minutes were all that could be
 * looked at in a day: no more than 57,600.
 */
export class LogsInTheirTurn1764000000447 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index audit_check_turn on audit_check (checked_at);
      create index audit_check_broken on audit_check (checked_at) where fault is not null;

      create function yttra_log_begins() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        insert into audit_check (chain_kind, chain, checked_at) values (new.chain_kind, new.chain, '-infinity') on conflict do nothing;
        return null;
      end $$;
      create trigger audit_head_is_checked after insert on audit_head for each row execute function yttra_log_begins();
      insert into audit_check (chain_kind, chain, checked_at) select chain_kind, chain, '-infinity' from audit_head on conflict do nothing;

      create or replace function yttra_logs_to_check(most int) returns table (kind text, chain uuid)
        language sql stable security definer set search_path = public, pg_temp as $$
        select c.chain_kind, c.chain from audit_check c
        where yttra_proved_process() and c.checked_at < (select yttra_now()) - interval '1 day' order by c.checked_at limit most $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
