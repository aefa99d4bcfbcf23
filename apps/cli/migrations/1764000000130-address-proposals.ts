import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses that a case officer has found to be a body's, for the administrator to take into the register or not. */
export class AddressProposals1764000000130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table address_proposal (
        id uuid primary key default gen_random_uuid(),
        body_id uuid not null references body,
        email text not null,
        proposed_by uuid not null references person,
        proposed_at timestamptz not null default yttra_now(),
        decided_by uuid references person,
        decided_at timestamptz,
        accepted boolean,
        check ((decided_at is null) = (accepted is null))
      );
      -- One that waits for each body: the latest is the one to judge.
      create unique index address_proposal_waiting on address_proposal (body_id) where decided_at is null;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
