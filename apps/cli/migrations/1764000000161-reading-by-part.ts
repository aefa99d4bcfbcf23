import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What has been read is told part by part: each comment on a section, each reservation, the reason, the text beside the
 * questions.
 */
export class ReadingByPart1764000000161 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table response_read drop constraint response_read_pkey, add column part text;
      update response_read set part = 'answer:' || question_number where question_number > 0;
      -- Question 0 was everything that stands beside the questions: whoever had read it had read each of it.
      insert into response_read (response_id, question_number, part, read_by, read_at)
        select d.response_id, 0, p.part, d.read_by, d.read_at from response_read d join response r on r.id = d.response_id
          cross join lateral yttra_passages(r.content) p where d.question_number = 0 and p.part !~ '^answer:';
      delete from response_read where part is null;
      alter table response_read drop column question_number, alter column part set not null, add primary key (response_id, part);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
