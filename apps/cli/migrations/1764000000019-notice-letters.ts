import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A body without an address is told by letter of what changes and ends too. Which letters still wait is said in one
 * place.
 */
export class NoticeLetters1764000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table postal_letter
        drop constraint postal_letter_kind_check,
        add check (kind in ('invitation', 'reminder', 'changed', 'withdrawn', 'removed')),
        -- What has changed.
        add column told jsonb;

      create view waiting_letter with (security_invoker = true) as
        select l.*, r.body_name from postal_letter l join recipient r on r.id = l.recipient_id join remiss m on m.id = l.remiss_id
        where l.sent_on is null and r.email is null
          and case l.kind
            when 'invitation' then m.status = 'issued' and r.removed_at is null and r.current_response_id is null
            when 'reminder' then m.status = 'issued' and r.removed_at is null and r.current_response_id is null
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
