import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When each session last showed who it is and how strongly, what was written when it had to, and codes for adding a
 * first app.
 */
export class RenewedSignIn1764000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session add column renewed_at timestamptz not null default yttra_now(),
        -- With a second factor, or by an issuer that says it was as strong as the settings demand.
        add column strong boolean not null default false;
      update session set renewed_at = created_at;

      -- A form that came from somebody who must show who it is first: sealed, and shown to nobody else.
      create table kept_form (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person,
        sealed text not null,
        created_at timestamptz not null default yttra_now()
      );
      create index kept_form_person on kept_form (person_id, created_at);

      -- What an administrator without a second factor writes to get one. It comes by another way than the mail.
      create table enrolment_code (
        person_id uuid primary key references person,
        code_hash text not null,
        created_at timestamptz not null default yttra_now()
      );
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
