import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A body without an address is told by letter too what becomes of its answer: that it lies with kommunstyrelsen, and
 * how it was assessed.
 */
export class LettersAfterTheAnswer1764000000252 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table postal_letter
        drop constraint postal_letter_kind_check,
        add check (kind in ('invitation', 'reminder', 'changed', 'withdrawn', 'removed', 'reported', 'feedback_before', 'feedback_after'));

      create or replace view waiting_letter with (security_invoker = true) as
        select l.*, r.body_name from postal_letter l join recipient r on r.id = l.recipient_id join remiss m on m.id = l.remiss_id
        where l.sent_on is null and r.email is null
          and case l.kind
            when 'invitation' then m.status = 'issued' and r.removed_at is null and r.current_response_id is null
            when 'reminder' then m.status = 'issued' and r.removed_at is null and r.current_response_id is null
            -- What is told of an answer holds while there is one.
            when 'reported' then m.status = 'reported' and r.current_response_id is not null
            when 'feedback_before' then m.status in ('issued', 'closed') and r.current_response_id is not null
            when 'feedback_after' then m.status = 'reported' and r.current_response_id is not null
            -- Whoever has not been asked yet need not be told what has changed since, or that nothing is asked any more.
            else not exists (select from postal_letter i where i.recipient_id = l.recipient_id and i.kind = 'invitation' and i.sent_on is null)
              and case l.kind
                when 'changed' then m.status = 'issued' and r.removed_at is null
                when 'withdrawn' then m.status = 'withdrawn' and r.removed_at is null
                else r.removed_at is not null
              end
          end;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
