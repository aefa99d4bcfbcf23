import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where the proved person stands inside, as `yttra_serves` says it of one recipient. The way in is what let it be
 * found, so it is not asked for again, and only who also issues, registers or administers may stand outside. After
 * ten years a body has been asked three hundred times.
 */
export class ServedAtOnce1764000000448 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function yttra_served() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
        select way.recipient from (
          select r.id as recipient from hat_today h join recipient r on r.body_id = h.body_id
            where h.person_id = yttra_person() and h.role = 'secretary'
          union select i.recipient_id from draft_invitation i where i.person_id = yttra_person() and yttra_is_invited(i.person_id, i.recipient_id)
          union select guest from person p, yttra_guest_recipients(p.email) guest where p.id = yttra_person()
        ) way
        where (select not exists (select from assignment a where a.person_id = yttra_person()
            and a.role in ('case_officer', 'approver', 'registrar', 'administrator')))
          or not yttra_stands_outside(yttra_person(), way.recipient) $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
