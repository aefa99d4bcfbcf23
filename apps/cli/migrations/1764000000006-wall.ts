import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The wall round drafts. A row behind it is visible only inside a transaction whose person serves the body today,
 * or is invited to its draft; the policy looks that up itself, so no query can forget to ask.
 */
export class Wall1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table response_draft (
        recipient_id uuid primary key references recipient,
        version int not null,
        content jsonb not null,
        saved_by uuid not null references person,
        saved_at timestamptz not null default yttra_now()
      );
      create table draft_version (
        recipient_id uuid not null references recipient,
        version int not null,
        content jsonb not null,
        saved_by uuid not null references person,
        saved_at timestamptz not null default yttra_now(),
        primary key (recipient_id, version)
      );
      create table draft_file (
        recipient_id uuid not null references recipient,
        file_id uuid not null references file,
        kind text not null check (kind in ('minutes_extract', 'attachment')),
        added_by uuid not null references person,
        added_at timestamptz not null default yttra_now(),
        primary key (recipient_id, file_id)
      );
      create table draft_comment (
        id uuid primary key default gen_random_uuid(),
        recipient_id uuid not null references recipient,
        question_number int,
        text text not null,
        written_by uuid not null references person,
        written_at timestamptz not null default yttra_now()
      );
      create table draft_invitation (
        id uuid primary key default gen_random_uuid(),
        recipient_id uuid not null references recipient,
        person_id uuid not null references person,
        invited_by uuid not null references person,
        from_date date not null,
        to_date date,
        done_at timestamptz,
        unique (recipient_id, person_id)
      );

      create function yttra_person() returns uuid language sql stable as
        $$ select nullif(current_setting('yttra.person', true), '')::uuid $$;

      -- Runs as the owner, for whom the policies below let these look-ups through.
      create function yttra_serves(recipient uuid) returns boolean language sql stable security definer set search_path = public as $$
        select yttra_person() is not null and (
          exists (select from recipient r join assignment a on a.body_id = r.body_id
            where r.id = recipient and a.person_id = yttra_person() and a.role = 'secretary'
              and a.from_date <= yttra_today() and (a.to_date is null or a.to_date >= yttra_today()))
          -- Invited, and not one of those whom the wall is built against: an invitation opens it to nobody who issues or administers.
          or exists (select from draft_invitation i join recipient r on r.id = i.recipient_id join remiss m on m.id = r.remiss_id
            where i.recipient_id = recipient and i.person_id = yttra_person()
              and i.from_date <= yttra_today() and (i.to_date is null or i.to_date >= yttra_today())
              and not exists (select from assignment a where a.person_id = i.person_id
                and a.from_date <= yttra_today() and (a.to_date is null or a.to_date >= yttra_today())
                and (a.role in ('case_officer', 'administrator') or (a.role = 'registrar' and a.body_id = m.issuer_body_id))))) $$;
    `);
    for (const [table, recipient] of [
      ['response_draft', 'recipient_id'],
      ['draft_version', 'recipient_id'],
      ['draft_file', 'recipient_id'],
      ['draft_comment', 'recipient_id'],
      ['draft_invitation', 'recipient_id'],
    ]) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_wall on ${table} using (yttra_serves(${recipient})) with check (yttra_serves(${recipient}));
      `);
    }
    await runner.query(`
      create policy draft_invitation_owner on draft_invitation for select to current_user using (true);

      alter table file enable row level security;
      alter table file force row level security;
      create policy file_wall on file using (behind_wall is null or yttra_serves(behind_wall))
        with check (behind_wall is null or yttra_serves(behind_wall));
    
      -- Whether any file has these bytes, on whichever side of the wall: a yes or no for the sweep of orphans, and nothing else.
      create policy file_owner on file for select to current_user using (true);
      create function yttra_file_is_named(hash text) returns boolean language sql stable security definer set search_path = public as
        $$ select exists (select from file where sha256 = hash) $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
