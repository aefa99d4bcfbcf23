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
        browser text,
        created_at timestamptz not null default yttra_now(),
        last_seen_at timestamptz not null default yttra_now(),
        ended_at timestamptz
      );
      create index session_person on session (person_id) where ended_at is null;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
