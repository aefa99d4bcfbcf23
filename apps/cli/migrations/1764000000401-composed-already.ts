import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is composed already is not composed anew, as almost every text is: to ask takes half of the time, and each
 * text of an answer is taken twice while it is received. The outcome is the same, so nothing that is kept changes.
 */
export class ComposedAlready1764000000401 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function yttra_plain(written text) returns text language sql immutable parallel safe set search_path = pg_catalog as $$
        select translate(case when written is nfkc normalized then written else normalize(written, NFKC) end,
          chr(173) || chr(8203) || chr(8288) || chr(65279), '') $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
