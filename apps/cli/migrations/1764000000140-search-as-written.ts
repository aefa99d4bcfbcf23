import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is searched is composed (NFKC) and without soft hyphens and other signs that nobody sees; the answer itself is
 * untouched. Beside the words stands the running text with an index on its trigrams: for parts of compounds, numbers
 * and diarienummer, which no dictionary takes apart as people do. The extension is one that a database's owner may
 * create, in a schema of its own.
 */
export class SearchAsWritten1764000000140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists trigrams;
      create extension if not exists pg_trgm with schema trigrams;

      create function yttra_plain(written text) returns text language sql immutable parallel safe set search_path = pg_catalog as $$
        select translate(normalize(written, NFKC), chr(173) || chr(8203) || chr(8288) || chr(65279), '') $$;

      alter table response_passage drop column words;
      alter table response_passage
        add column words tsvector not null
          generated always as (to_tsvector('pg_catalog.swedish', yttra_plain(coalesce(about, '') || ' ' || body))) stored,
        add column plain text not null generated always as (lower(yttra_plain(coalesce(about, '') || ' ' || body))) stored;
      create index response_passage_words on response_passage using gin (words);
      create index response_passage_plain on response_passage using gin (plain trigrams.gin_trgm_ops);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
