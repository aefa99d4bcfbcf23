import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of bodies with their meetings, and who serves whom from when to when. */
export class PeopleAndBodies1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table municipality (
        id int primary key default 1 check (id = 1),
        name text not null,
        pauses jsonb not null,
        ladder jsonb,
        case_number_pattern text,
        ratification_days int not null default 14,
        memo_headings text not null default 'eskilstuna',
        version int not null default 1
      );

      create table body (
        id uuid primary key default gen_random_uuid(),
        name text not null,
        name_key text not null unique,
        kind text not null,
        email text,
        registrar_email text,
        case_number_pattern text,
        active boolean not null default true,
        version int not null default 1,
        created_at timestamptz not null default yttra_now()
      );
      create table body_group (
        id uuid primary key default gen_random_uuid(),
        name text not null,
        name_key text not null unique
      );
      create table body_group_member (
        group_id uuid not null references body_group on delete cascade,
        body_id uuid not null references body,
        primary key (group_id, body_id)
      );
      create table meeting (
        id uuid primary key default gen_random_uuid(),
        body_id uuid not null references body,
        date date not null,
        agenda_cutoff date,
        unique (body_id, date),
        check (agenda_cutoff is null or agenda_cutoff <= date)
      );

      create table person (
        id uuid primary key default gen_random_uuid(),
        name text not null,
        email text not null,
        phone text,
        created_at timestamptz not null default yttra_now()
      );
      create unique index person_email on person (lower(email));

      -- body_id: the body that a secretary or contributor serves, or the authority of a registrar. unit: a case officer's office.
      create table assignment (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person,
        role text not null,
        body_id uuid references body,
        unit text,
        substitute boolean not null default false,
        from_date date not null,
        to_date date,
        appointed_by uuid references person,
        created_at timestamptz not null default yttra_now(),
        check (person_id <> appointed_by),
        -- One that is ended on its first day ends the day before it, and so has held no whole day.
        check (to_date is null or to_date >= from_date - 1)
      );
      create index assignment_person on assignment (person_id);
      create index assignment_body on assignment (body_id);

      create table access_token (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person,
        hash text not null unique,
        last_four text not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        created_at timestamptz not null default yttra_now()
      );
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
