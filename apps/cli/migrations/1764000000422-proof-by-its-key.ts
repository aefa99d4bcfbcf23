import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What asks a table of the moment: what a transaction has proved, and the events that wait for their chain. */
const BY_KEY = [
  'yttra_proved()',
  'yttra_proved_process()',
  'yttra_proved_person()',
  'yttra_proved_everybody()',
  'yttra_link()',
  'yttra_link_waiting(text, uuid)',
];

/**
 * What comes and goes with each transaction is found by its key. A connection plans these once, when the table holds
 * little or nothing, and keeps the plan while rows and the remains of rows gather. It read all of them, some sixty
 * times a request, which was most of the database's work when a draft was saved.
 */
export class ProofByItsKey1764000000422 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const asked of BY_KEY) await runner.query(`alter function ${asked} set enable_seqscan = off`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
