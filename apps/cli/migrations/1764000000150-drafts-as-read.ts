import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the import of a document told, and what lies in its file besides the text: comments and tracked changes, which
 * do not go out before the officer has said how. Sections keep their tables and lists, to be shown as such; those read
 * before have their text alone.
 */
export class DraftsAsRead1764000000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table document_section add column blocks jsonb;
      alter table remiss_document
        add column notices jsonb not null default '[]',
        add column traces jsonb,
        add column send_as text check (send_as in ('as_is', 'cleaned')),
        -- The file that came in, where a cleaned copy goes out in its place: kept, and sent to nobody.
        add column original_file_id uuid references file,
        add check ((original_file_id is not null) = (send_as is not distinct from 'cleaned'));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
