import { Injectable } from '@nestjs/common';
import { BounceMailbox, MailOutbox, readBounceMail, recordBounce, type BouncedMail } from '@yttra/mail';
import { Database, env, log, type Chore } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { GOES_TO_BODY } from './mail-to-body';
import { MAIL_KINDS } from '../model';

/**
 * Reads the mailbox to which mails come back, where one is set: an address that turned out not to be there is told to
 * the officer.
 */
@Injectable()
export class BouncesJob implements Chore {
  readonly topic = 'mail.bounces';
  readonly everySeconds = 60;
  readonly concurrency = 1;

  constructor(
    private readonly database: Database,
    private readonly outbox: MailOutbox,
  ) {}

  due(): Promise<string[]> {
    return Promise.resolve(env().BOUNCE_IMAP_URL ? ['mailbox'] : []);
  }

  async run(): Promise<void> {
    const url = env().BOUNCE_IMAP_URL;
    if (url) await this.readFrom(new BounceMailbox(url));
  }

  /** Nothing of it is done twice: a mail that is known to have come back moves nothing. */
  async readFrom(mailbox: BounceMailbox): Promise<void> {
    await mailbox.readNew(async (raw) => {
      for (const bounce of await readBounceMail(raw))
        await this.database.transaction(async (tx) => {
          const mail = await recordBounce(tx, bounce);
          if (!mail) return;
          log().info({ mail: mail.id, reason: mail.reason }, 'a mail came back');
          await this.tellOfficer(tx, mail);
        });
    });
  }

  /** Once for each mail to a body; what else came back shows in the log of mails. */
  private async tellOfficer(tx: EntityManager, { id, remissId, recipientId }: BouncedMail): Promise<void> {
    const [row] = await tx.query<{ to: string }[]>(
      `select m.contact ->> 'email' as "to" from shared.outgoing_mail o join recipient r on r.id = o.recipient_id join remiss m on m.id = r.remiss_id
       where o.id = $1 and o.kind <> $2 and ${GOES_TO_BODY} and r.removed_at is null and r.current_response_id is null
         and m.status = 'issued'`,
      [id, MAIL_KINDS.bounced],
    );
    if (!row) return;
    await this.outbox.queue(tx, {
      kind: MAIL_KINDS.bounced,
      to: row.to,
      remissId,
      recipientId,
      data: { mailId: id },
      dedupKey: `bounced:${id}`,
    });
  }
}
