import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What lists, feeds and catalogues tell of each remiss that is out, kept beside its text: whoever asks for them reads a
 * line of each, and not all that has ever been published.
 */
export class PublicationsTold1764000000302 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What is no published remiss has nothing to tell; whether it may be written at all is for others to say.
      create function yttra_told(written text) returns jsonb
        language plpgsql immutable parallel safe set search_path = pg_catalog as $$
      declare
        content jsonb;
      begin
        content := written::jsonb;
        return jsonb_build_object('caseNumber', content -> 'caseNumber', 'unit', content -> 'unit', 'issuedOn', content -> 'issuedOn',
          'dueDate', content -> 'dueDate', 'counts', jsonb_build_object('asked', content -> 'counts' -> 'asked',
            'answered', content -> 'counts' -> 'answered'));
      exception when invalid_text_representation then
        return '{}';
      end $$;

      alter table publication add column told jsonb not null generated always as (yttra_told(content)) stored;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
