import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A body's own log: who may read its drafts, and who says so. It is read by the body alone; whoever makes an opening is
 * not inside, so that its events are added by the owner's functions.
 */
export class BodyLog1764000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table audit_event drop constraint audit_event_chain_kind_check;
      alter table audit_event add constraint audit_event_chain_kind_check
        check (chain_kind in ('remiss', 'recipient', 'system', 'body'));

      create function yttra_reads_body_log(body uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
        select yttra_person() is not null and (yttra_is_secretary(yttra_person(), body)
          or body in (select yttra_mailbox_bodies(p.email) from person p where p.id = yttra_person())) $$;
    `);
    for (const table of ['audit_event', 'audit_head', 'audit_anchor']) {
      await runner.query(`
        alter policy ${table}_wall on ${table}
          using (case chain_kind when 'recipient' then yttra_serves(chain) when 'body' then yttra_reads_body_log(chain) else true end)
          with check (case chain_kind when 'recipient' then yttra_serves(chain) when 'body' then false else true end);
      `);
    }
    await runner.query(`
      create or replace function yttra_anchor_heads(today date)
        returns table (chain_kind text, chain uuid, count int, hash text, registrar text, about text)
        language sql volatile security definer set search_path = public, pg_temp as $$
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
        select a.chain_kind, a.chain, a.count, a.hash, coalesce(b.registrar_email, yttra_body_mailbox(b.id)), b.name
          from anchored a join body b on b.id = a.chain
          where a.chain_kind = 'body'
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
