import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where everyone who serves a body stands outside, the body still has a word: whoever reads a code in its mailbox lets
 * a secretary in by name, or out again. The mailbox sees those exceptions and nothing else of the draft, and writes
 * them in the body's own log.
 */
export class MailboxLetsIn1764000000102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whether the transaction's person is the mailbox that speaks for the body, and stands with no issuer.
      create function yttra_mailbox_speaks(recipient uuid) returns boolean
        language sql stable security definer set search_path = public, pg_temp as $$
        select yttra_person() is not null and exists (
          select from person p, recipient r where p.id = yttra_person() and r.id = recipient
            and r.body_id in (select yttra_mailbox_bodies(p.email)) and not yttra_key_waits(p.id, r.body_id)
            and yttra_outside_as(p.id, r.remiss_id, yttra_today()) is null) $$;

      alter policy let_in_seen on let_in using (yttra_serves(recipient_id) or yttra_mailbox_speaks(recipient_id));
      alter policy let_in_ended on let_in using (yttra_serves(recipient_id) or yttra_mailbox_speaks(recipient_id))
        with check (yttra_serves(recipient_id) or yttra_mailbox_speaks(recipient_id));
      -- A mailbox invites nobody: only one who serves the body already.
      create policy let_in_by_mailbox on let_in for insert with check (
        let_in_by = yttra_person() and ended_at is null and yttra_mailbox_speaks(recipient_id)
          and yttra_is_secretary(person_id, (select r.body_id from recipient r where r.id = recipient_id))
          and yttra_stands_outside(person_id, recipient_id));

      -- The mail that tells so, and no other of those behind the wall.
      create policy let_in_mail on outgoing_mail using (kind = 'draft.let_in' and yttra_mailbox_speaks(recipient_id))
        with check (kind = 'draft.let_in' and yttra_mailbox_speaks(recipient_id));

      create or replace function yttra_must_log(kind text, id uuid) returns void
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
      begin
        if (case kind when 'recipient' then public.yttra_proved_person() is not null
              and (public.yttra_serves(id) or public.yttra_mailbox_speaks(id))
            when 'remiss' then public.yttra_proved() when 'system' then public.yttra_proved()
            when 'body' then public.yttra_proved() or session_user = current_user end) is not true then
          raise exception 'this log is not yours to write' using errcode = 'insufficient_privilege';
        end if;
      end $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
