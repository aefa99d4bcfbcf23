import type { MigrationInterface, QueryRunner } from 'typeorm';

const PROCESS = '(select yttra_proved_process())';
const PERSON = '(select yttra_proved_person())';

/** Behind the wall: only what the transaction's person serves, and without a person nothing is looked up. */
const WALLED = ['response_draft', 'draft_version', 'draft_file', 'draft_comment', 'draft_invitation'];

/** How one comes in: nobody asks for it on a person's behalf. */
const PROCESS_ONLY = [
  'session',
  'sign_in_identity',
  'sign_in_code',
  'sign_in_count',
  'second_factor',
  'recovery_code',
  'access_token',
];

/**
 * Which proof each table asks for, where it is another than the plain one, which `migrate` gives every table. A policy
 * asks the owner's function for reading and for writing alike, so that there is no way round it that a list of
 * functions would have closed: what the role may do without a proof is nothing, and the application's own SQL stays as
 * it is.
 */
export class ProofOfEachTable1764000000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of WALLED) {
      const serves = `${PERSON} is not null and yttra_serves(recipient_id)`;
      await runner.query(`alter policy ${table}_wall on ${table} using (${serves}) with check (${serves})`);
    }
    await this.guard(runner, PROCESS_ONLY, PROCESS);
    // A kept reply tells what a person did, and when.
    await this.guard(runner, ['idempotency_key'], `${PROCESS} or person_id = ${PERSON}`);
    // The process delivers; a person sees of the mails behind the wall only the own body's.
    await this.guard(
      runner,
      ['outgoing_mail'],
      `${PROCESS} or ${PERSON} is not null and (not behind_wall or yttra_serves(recipient_id))`,
    );
    await this.guard(
      runner,
      ['mail_attempt'],
      `${PROCESS} or exists (select from outgoing_mail m where m.id = mail_attempt.mail_id)`,
    );
  }

  private async guard(runner: QueryRunner, tables: string[], proof: string): Promise<void> {
    for (const table of tables) {
      await runner.query(`
        alter table ${table} enable row level security;
        create policy proof on ${table} using (${proof}) with check (${proof});
      `);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
