import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A mailbox that the body has let in takes the place of the one before in what the body has been asked already: where
 * the register said the old one, or none, its reader is the guest from then on, and the mails of a remiss that goes on
 * reach it too. What the body has confirmed otherwise, and where the issuer has written another address for the mails,
 * stay.
 */
export class MailboxMoves1764000000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function yttra_mailbox_let_in() returns trigger
        language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        update recipient r set guest_email = new.to_value,
            email = case when new.to_value is not null and lower(r.email) = lower(new.from_value)
                and exists (select from remiss m where m.id = r.remiss_id and m.status = 'issued')
              then new.to_value else r.email end
          where r.body_id = new.body_id and lower(r.guest_email) is not distinct from lower(new.from_value);
        return null;
      end $$;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
