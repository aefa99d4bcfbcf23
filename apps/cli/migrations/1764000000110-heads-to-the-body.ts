import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The head of a recipient's log, and of a body's, goes to the body: its registrar's mailbox, else its own, and never to
 * one that the issuer reads.
 */
export class HeadsToTheBody1764000000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function yttra_heads_mailbox(of_body uuid, issuer uuid, contact text) returns text
        language sql stable set search_path = public, pg_temp as $$
        select box from body b, unnest(array[b.registrar_email, yttra_body_mailbox(b.id)]) with ordinality as boxes (box, nr)
          where b.id = of_body and box is not null
            and lower(box) <> all (select lower(theirs) from body i, unnest(array[i.email, i.registrar_email]) theirs
              where i.id = issuer and i.id <> of_body and theirs is not null)
            and lower(box) is distinct from lower(contact)
          order by nr limit 1 $$;
      revoke all on function yttra_heads_mailbox(uuid, uuid, text) from public;

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
        select a.chain_kind, a.chain, a.count, a.hash,
            yttra_heads_mailbox(c.body_id, r.issuer_body_id, r.contact ->> 'email'), r.case_number || ', ' || c.body_name
          from anchored a join recipient c on c.id = a.chain join remiss r on r.id = c.remiss_id
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
