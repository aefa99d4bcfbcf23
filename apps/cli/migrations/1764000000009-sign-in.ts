import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is signed in, and the ways in: an issuer's subject, or a code by mail. Only hashes of what a browser holds. */
export class SignIn1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table session (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person,
        token_hash text not null unique,
        signed_in_with text not null check (signed_in_with in ('oidc', 'code')),
        -- Which of the configured issuers, so that the one who signs out can do so there too.
        issuer_key text,
        browser text,
        -- The person's address then: a session ends when it changes.
        email text not null,
        created_at timestamptz not null default yttra_now(),
        last_seen_at timestamptz not null default yttra_now(),
        ended_at timestamptz
      );
      create index session_person on session (person_id) where ended_at is null;
      create index session_age on session (created_at);

      -- Who a subject of an issuer is. A person has at most one at each issuer; person_id is null until somebody has said who it is.
      create table sign_in_identity (
        issuer text not null,
        subject text not null,
        person_id uuid references person,
        -- What the issuer said last, for the administrator who says who it is; gone when that is known.
        shown_name text,
        shown_email text,
        created_at timestamptz not null default yttra_now(),
        last_seen_at timestamptz not null default yttra_now(),
        primary key (issuer, subject),
        check (person_id is null or (shown_name is null and shown_email is null))
      );
      create unique index sign_in_identity_person on sign_in_identity (person_id, issuer) where person_id is not null;

      -- One code that was asked for, in one browser. A code for an address that nobody has is kept too, and never right.
      create table sign_in_code (
        id uuid primary key default gen_random_uuid(),
        browser_hash text not null unique,
        person_id uuid references person,
        sealed_address text not null,
        code_hash text not null,
        tries int not null default 0,
        created_at timestamptz not null default yttra_now(),
        -- The code was right, and the second factor is asked for; the code itself holds no more.
        passed_at timestamptz
      );
      create index sign_in_code_person on sign_in_code (person_id);
      create index sign_in_code_age on sign_in_code (created_at);

      -- How often something was tried in each quarter of an hour, counted by every server. Keys hold no address, only keyed hashes.
      create table sign_in_count (
        key text not null,
        quarter timestamptz not null,
        count int not null,
        primary key (key, quarter)
      );

      -- A second factor beside codes: an app that shows six digits.
      create table second_factor (
        person_id uuid primary key references person,
        sealed_secret text not null,
        -- Null until the person has shown that the app works.
        confirmed_at timestamptz,
        -- The latest half minute whose digits were taken, so that none is taken twice.
        last_step bigint,
        created_at timestamptz not null default yttra_now()
      );
      create table recovery_code (
        person_id uuid not null references person,
        code_hash text not null,
        used_at timestamptz,
        primary key (person_id, code_hash)
      );
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
