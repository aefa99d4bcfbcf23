import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Another mailbox for a body that has been asked waits for the body's word, though nobody has written a draft yet: else
 * whoever keeps the register answers in its stead by a mailbox of his own. Before the first remiss a register is
 * written freely.
 */
export class MailboxOfOneAsked1764000000180 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function yttra_opening_waits(of_body uuid, what text) returns boolean language sql stable as $$
        select exists (select from walled_body w where w.body_id = of_body)
          or what = 'mailbox' and exists (select from recipient r where r.body_id = of_body) $$;

      create or replace function yttra_open(of_body uuid, what text, who uuid, hat uuid, which text, before text, after text, only_invited boolean default false) returns void
        language plpgsql security definer set search_path = public, pg_temp as $$
      declare stopped_before boolean;
      begin
        select exists (select from opening s where s.body_id = of_body and s.stopped_at is not null
          and (s.person_id = who or (who is null and s.person_id is null and s.kind = what))
          and not exists (select from opening c where c.body_id = of_body and c.state = 'confirmed' and c.decided_at > s.stopped_at
            and (c.person_id = who or (who is null and c.person_id is null and c.kind = what)))) into stopped_before;
        -- One and the same change is asked about once: a later one takes its place.
        update opening o set state = 'ended' where o.body_id = of_body and o.kind = what and o.person_id is not distinct from who
          and o.account is not distinct from which and o.state in ('waiting', 'stopped') and o.assignment_id is null;
        -- To tell of one who is only invited would tell who writes: the body finds it among its openings, and says yes.
        stopped_before := stopped_before or only_invited;
        insert into opening (body_id, kind, person_id, assignment_id, account, from_value, to_value, asks, invited, announced_at, state)
          values (of_body, what, who, hat, which, before, after, stopped_before, only_invited, case when only_invited then yttra_now() end,
            case when stopped_before or yttra_opening_waits(of_body, what) then 'waiting' else 'in_force' end);
      end $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
