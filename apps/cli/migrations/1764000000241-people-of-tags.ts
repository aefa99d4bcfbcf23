import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who writes the reasons of what is tagged so, within how many days; and viewpoints taken for several bodies are
 * something to undo.
 */
export class PeopleOfTags1764000000241 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tag_person (
        remiss_id uuid not null references remiss on delete cascade,
        tag text not null,
        person_id uuid not null references person,
        days int not null check (days between 1 and 90),
        primary key (remiss_id, tag)
      );
      alter table assessment_act drop constraint assessment_act_what_check,
        add constraint assessment_act_what_check check (what in ('disposed', 'joined', 'taken'));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
