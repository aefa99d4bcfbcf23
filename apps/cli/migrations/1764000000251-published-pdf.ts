import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The PDF of what is published: a row from the moment that somebody publishes, its bytes when a worker has made them.
 * Everybody may see the one of what is out, when it is made; the publication's own policy says what is.
 */
export class PublishedPdf1764000000251 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table publication_pdf (
        publication_id uuid primary key references publication,
        sha256 text,
        bytes int,
        attempts int not null default 0,
        next_at timestamptz not null default yttra_now(),
        check ((sha256 is null) = (bytes is null))
      );
      create index publication_pdf_due on publication_pdf (next_at) where sha256 is null;
      insert into publication_pdf (publication_id) select id from publication where taken_back_at is null;

      alter table publication_pdf enable row level security;
      alter table publication_pdf force row level security;
      create policy proof on publication_pdf using (yttra_opens()) with check ((select yttra_proved()));
      create policy everybody on publication_pdf for select
        using (sha256 is not null and (select yttra_proved_everybody()) and exists (select from publication p where p.id = publication_id));
      create policy unproved on publication_pdf as restrictive using (yttra_opens_published()) with check (yttra_opens());
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
