import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person has chosen to keep near: filters of lists, and remisser to be told about. */
export class FiltersAndFollowers1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_filter (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person,
        -- Which list it is a filter of, in a word.
        page text not null,
        name text not null,
        query text not null,
        created_at timestamptz not null default yttra_now(),
        unique (person_id, page, name)
      );
      create table remiss_follower (
        remiss_id uuid not null references remiss,
        person_id uuid not null references person,
        followed_at timestamptz not null default yttra_now(),
        primary key (remiss_id, person_id)
      );
      create index remiss_follower_person on remiss_follower (person_id);
      -- Those who want to be told of every remiss that goes out.
      create table new_remiss_follower (
        person_id uuid primary key references person,
        followed_at timestamptz not null default yttra_now()
      );
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
