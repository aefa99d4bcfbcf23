import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is logged waits in the transaction until it commits, and is linked to its chain then: the chain's head is locked
 * while PostgreSQL commits, and never while the application thinks. So nobody who hands in an answer waits for what
 * another one's request still has to do, and an event is in its chain in the same transaction as what it tells of, or
 * neither is there.
 */
export class LinkedAtCommit1764000000330 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Empty whenever a transaction has ended, so that it need not outlive the database's own end.
      create unlogged table audit_due (
        id bigint generated always as identity primary key,
        chain_kind text not null,
        chain uuid not null,
        pieces text[] not null
      );

      -- The event's text comes in three pieces, between which its moment and its number are written.
      create or replace function yttra_log(kind text, id uuid, pieces text[]) returns void
        language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
      begin
        perform public.yttra_must_log(kind, id);
        insert into public.audit_due (chain_kind, chain, pieces) values (kind, id, pieces);
      end $$;

      -- Head follows head: the event stands where it says, is of now, and its hash is made here.
      create function yttra_link() returns trigger language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
      declare
        head record;
        moment text;
        event text;
        made text;
      begin
        delete from public.audit_due where id = new.id;
        select h.count, h.hash into head from public.audit_head h where h.chain_kind = new.chain_kind and h.chain = new.chain for update;
        if not found then
          -- Of two who begin a chain at once, the second waits here.
          insert into public.audit_head (chain_kind, chain, count, hash) values (new.chain_kind, new.chain, 0, repeat('0', 64))
            on conflict do nothing;
          select h.count, h.hash into strict head from public.audit_head h
            where h.chain_kind = new.chain_kind and h.chain = new.chain for update;
        end if;
        moment := to_char(public.yttra_now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
        event := new.pieces[1] || to_json(moment)::text || new.pieces[2] || (head.count + 1) || new.pieces[3];
        if (event::json ->> 'seq' = (head.count + 1)::text and event::json ->> 'at' = moment) is not true then
          raise exception 'an event follows the one before it, and is of now' using errcode = 'integrity_constraint_violation';
        end if;
        made := encode(sha256(convert_to(head.hash || E'\\n' || event, 'UTF8')), 'hex');
        insert into public.audit_event (chain_kind, chain, seq, event, hash) values (new.chain_kind, new.chain, head.count + 1, event, made);
        update public.audit_head h set count = head.count + 1, hash = made where h.chain_kind = new.chain_kind and h.chain = new.chain;
        return null;
      end $$;
      create constraint trigger audit_due_is_linked after insert on audit_due
        deferrable initially deferred for each row execute function yttra_link();

      drop function yttra_append(text, uuid, text);
      drop function yttra_lock_head(text, uuid);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
