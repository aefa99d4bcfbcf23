import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outgoing mail, and the files kept by content. */
export class MailAndFiles1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What a mail says is rendered when it is sent: data holds ids and facts of the event, never a draft's text.
      create table outgoing_mail (
        id uuid primary key default gen_random_uuid(),
        kind text not null,
        to_address text not null,
        reply_to text,
        remiss_id uuid,
        recipient_id uuid,
        data jsonb not null default '{}',
        dedup_key text unique,
        message_id text not null unique,
        state text not null default 'waiting'
          check (state in ('waiting', 'sending', 'handed_over', 'ambiguous', 'failed', 'cancelled')),
        attempts int not null default 0,
        tried_since timestamptz,
        -- Null once nothing more happens by itself.
        next_at timestamptz default yttra_now(),
        needed_by timestamptz,
        lease_token uuid,
        lease_until timestamptz,
        data_sent_at timestamptz,
        handed_over_at timestamptz,
        smtp_reply text,
        -- Why it failed or was cancelled: a word of libs/mail/mail-state.ts.
        reason text,
        subject text,
        -- About a draft's people or times: never in a log that the issuer reads.
        behind_wall boolean not null default false,
        created_at timestamptz not null default yttra_now()
      );
      create index outgoing_mail_due on outgoing_mail (next_at) where state in ('waiting', 'ambiguous');
      create index outgoing_mail_leased on outgoing_mail (lease_until) where state = 'sending';
      create index outgoing_mail_recipient on outgoing_mail (recipient_id, created_at);
      create index outgoing_mail_remiss on outgoing_mail (remiss_id, created_at);

      -- How each attempt went. An 'ambiguous' one (the final dot was sent, no reply recorded) is the only moment after which a copy may repeat.
      create table mail_attempt (
        id bigint generated always as identity primary key,
        mail_id uuid not null references outgoing_mail,
        at timestamptz not null default yttra_now(),
        outcome text not null,
        smtp_reply text
      );
      create index mail_attempt_mail on mail_attempt (mail_id);

      -- behind_wall: the recipient whose draft the file belongs to; null once it has been submitted, or was never a draft's.
      create table file (
        id uuid primary key default gen_random_uuid(),
        sha256 text not null,
        size bigint not null,
        media_type text not null,
        name text not null,
        behind_wall uuid,
        created_at timestamptz not null default yttra_now()
      );
      create index file_sha256 on file (sha256);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
