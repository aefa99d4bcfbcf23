import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How a mailbox wants the mails that are optional: one by one, once a day, or not at all; and what waits for the day's
 * mail.
 */
export class MailChoices1764000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail_choice (
        address_key text not null,
        kind text not null,
        choice text not null check (choice in ('each', 'daily', 'none')),
        primary key (address_key, kind)
      );
      create table digest_item (
        id uuid primary key default gen_random_uuid(),
        to_address text not null,
        kind text not null,
        remiss_id uuid,
        recipient_id uuid,
        data jsonb not null,
        dedup_key text unique,
        created_at timestamptz not null default yttra_now(),
        -- The day's mail that tells of it; null while it waits.
        mail_id uuid references outgoing_mail
      );
      create index digest_item_waiting on digest_item (lower(to_address)) where mail_id is null;
      create index digest_item_told on digest_item (mail_id);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
