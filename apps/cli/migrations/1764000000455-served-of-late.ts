import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where the proved person stands inside, of rounds that are out or ended of late, or where the decision is still to
 * come: found among all that the body has ever been asked without reading them.
 */
export class ServedOfLate1764000000455 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index recipient_body on recipient (body_id) include (id, remiss_id, preliminary);
      create index remiss_end on remiss (coalesce(least(closed_at, withdrawn_at), 'infinity')) include (id, closed_at, withdrawn_at);

      -- Since then, what has ended stands beside what is out.
      create function yttra_of_late() returns timestamptz language sql stable as $$ select yttra_now() - interval '30 days' $$;

      create function yttra_served_of_late() returns setof uuid
        language sql stable security definer set search_path = public, pg_temp as $$
        with way as (
          select r.id, r.remiss_id, r.preliminary from hat_today h join recipient r on r.body_id = h.body_id
            where h.person_id = yttra_person() and h.role = 'secretary'
          union select r.id, r.remiss_id, r.preliminary from draft_invitation i join recipient r on r.id = i.recipient_id
            where i.person_id = yttra_person() and yttra_is_invited(i.person_id, i.recipient_id)
          union select r.id, r.remiss_id, r.preliminary from person p, yttra_guest_recipients(p.email) guest join recipient r on r.id = guest
            where p.id = yttra_person()
        )
        select late.id from (
          select id from way where preliminary
          union select id from way where remiss_id in (
            select m.id from remiss m where coalesce(least(m.closed_at, m.withdrawn_at), 'infinity') > yttra_of_late())
        ) late
        where (select not exists (select from assignment a where a.person_id = yttra_person()
            and a.role in ('case_officer', 'approver', 'registrar', 'administrator')))
          or not yttra_stands_outside(yttra_person(), late.id) $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
