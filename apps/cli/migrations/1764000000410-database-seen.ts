import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What workers have last seen of the database that they work on: by it they know that it has been restored. */
export class DatabaseSeen1764000000410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table database_seen (
        id int primary key default 1 check (id = 1),
        -- Which database of which cluster, and on which timeline: a copy read in anew is another, a recovery a later one.
        cluster text not null,
        timeline int not null,
        -- By the real clock, which no demonstration stops.
        seen_at timestamptz not null
      );
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
