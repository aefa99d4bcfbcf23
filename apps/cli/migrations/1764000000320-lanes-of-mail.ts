import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails go in lanes, and are taken in batches: the index has them in the order in which they are taken. */
export class LanesOfMail1764000000320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- 0: sign-in codes, always first. 1: the others. 2: those that a document is made for, which takes a while.
      alter table outgoing_mail add column lane smallint not null default 1 check (lane between 0 and 2);
      update outgoing_mail set lane = 0 where kind = 'code';
      -- Its worker was gone before it was through: whatever brings workers down takes no other mail with it the next time.
      alter table outgoing_mail add column alone boolean not null default false;
      -- What has been waiting is written thrice within a second, by columns that no index knows: it stays on its page.
      alter table outgoing_mail set (fillfactor = 70);
      drop index outgoing_mail_due;
      create index outgoing_mail_due on outgoing_mail (lane, next_at, created_at) where state in ('waiting', 'ambiguous');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
