import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The words that stand in the answers to a remiss, each once: where a word with a slip in it is looked for, the nearest
 * are found among a few thousand words, and not by comparing ten thousand texts. They say only which texts to look in;
 * what is marked as secret is found, excerpted and suggested from the texts alone. Kept by the database, as the
 * passages are. The policy is that of the passages: it asks only what the planner folds away, so that the index can be
 * used.
 */
export class WordsOfAnswers1764000000301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table response_word (
        remiss_id uuid not null references remiss,
        word text not null,
        primary key (remiss_id, word)
      );
      create index response_word_like on response_word using gin (word trigrams.gin_trgm_ops);

      -- As near-words.ts takes a text apart: letters and hyphens, in a length that a slip can be told in.
      create function yttra_words(plain text) returns setof text
        language sql immutable parallel safe set search_path = pg_catalog as $$
        select distinct word from regexp_split_to_table(plain collate "und-x-icu", '[^[:alpha:]-]+') word
        where length(word) between 4 and 100 $$;

      create function yttra_keep_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        insert into response_word (remiss_id, word)
          select distinct added.remiss_id, word from added cross join lateral yttra_words(added.plain) word
          on conflict do nothing;
        return null;
      end $$;
      create trigger passage_words_are_kept after insert on response_passage referencing new table as added
        for each statement execute function yttra_keep_words();

      insert into response_word (remiss_id, word)
        select distinct p.remiss_id, word from response_passage p cross join lateral yttra_words(p.plain) word;

      alter table response_word enable row level security;
      alter table response_word force row level security;
      create policy proof on response_word using (yttra_opens()) with check (session_user = current_user or (select yttra_proved()));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
