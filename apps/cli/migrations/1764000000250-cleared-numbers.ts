import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A number that looks like a personal number and is none: somebody has said so of it where it stands, in the text as it
 * was.
 */
export class ClearedNumbers1764000000250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table publication_clearing (
        id uuid primary key default gen_random_uuid(),
        remiss_id uuid not null references remiss,
        place text not null,
        about text not null,
        text_sha256 text not null,
        from_point int not null,
        to_point int not null,
        reason text not null check (reason ~ '\\S'),
        cleared_by uuid references person,
        cleared_at timestamptz not null default yttra_now(),
        check (0 <= from_point and from_point < to_point)
      );
      create unique index publication_clearing_place on publication_clearing (remiss_id, place, text_sha256, from_point, to_point);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
