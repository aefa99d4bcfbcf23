import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database, env, localDate, log, now } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { afterAttempt, tryAgain, type AfterAttempt } from './after-attempt';
import { layoutMail, subjectOf } from './mail-layout';
import type { MailLook } from './mail-frame';
import {
  StaleLease,
  cancelObsolete,
  claimMail,
  markFinalDot,
  recordAttempt,
  recoverExpired,
  type LeasedMail,
} from './mail-lease';
import { LOGO_CID, type MailLogo } from './mail-logo';
import type { RenderedMail } from './mail-renderer';
import { MailRenderings } from './mail-renderings';
import { SECRET_KIND } from './mail-state';
import { MunicipalityLogo } from './municipality-logo';
import { senderLook } from './sender-look';
import type { SmtpOutcome } from './smtp-outcome';
import { SmtpTransport } from './smtp-transport';

/** A reply that is not written down becomes an ambiguous mail, so a database that restarts is waited for. */
const RECORD_WAITS_MS = [100, 500, 1_000, 3_000, 5_000, 10_000];

/** Delivers the mails that are due, one by one: claim, write, hand over, record. No transaction is open over SMTP. */
@Injectable()
export class DeliverMailJob {
  constructor(
    private readonly database: Database,
    private readonly transport: SmtpTransport,
    private readonly renderings: MailRenderings,
    private readonly logos: MunicipalityLogo,
  ) {}

  /** Ids of the mails that are due, codes first and then the oldest, after taking back those of workers that are gone. */
  async due(tx: EntityManager): Promise<string[]> {
    await recoverExpired(tx);
    const rows = await tx.query<{ id: string }[]>(
      `select id from outgoing_mail where state in ('waiting', 'ambiguous') and next_at <= yttra_now() order by kind <> $1, next_at, created_at`,
      [SECRET_KIND],
    );
    return rows.map((row) => row.id);
  }

  /** Ids of the sign-in codes that are due: they have a queue of their own beside the others'. */
  async dueCodes(tx: EntityManager): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from outgoing_mail where kind = $1 and state = 'waiting' and next_at <= yttra_now() order by next_at, created_at`,
      [SECRET_KIND],
    );
    return rows.map((row) => row.id);
  }

  /** For how many seconds the oldest has been due; 0 when none is. */
  async dueSince(tx: EntityManager): Promise<number> {
    const [row] = await tx.query<{ seconds: number }[]>(
      `select coalesce(extract(epoch from yttra_now() - min(next_at)), 0)::float8 as seconds
       from outgoing_mail where state in ('waiting', 'ambiguous') and next_at <= yttra_now()`,
    );
    return row!.seconds;
  }

  /** Delivers one, if it is due and nobody else has it. */
  async run(id: string): Promise<void> {
    const mail = await this.database.transaction((tx) => claimMail(tx, id));
    if (!mail) return;
    try {
      await this.deliver(mail);
    } catch (error) {
      if (!(error instanceof StaleLease)) throw error;
      log().warn({ mail: id }, 'lease was lost: nothing sent or written');
    }
  }

  private async deliver(mail: LeasedMail): Promise<void> {
    const written = await this.write(mail);
    if (written instanceof Error) {
      log().error({ mail: mail.id, kind: mail.kind, err: written }, 'mail not written');
      return this.record(mail, (asOf) => tryAgain(asOf, 'not_written', written.name), null);
    }
    const { rendered, look } = written;
    if (rendered === null) return this.database.transaction((tx) => cancelObsolete(tx, mail));
    const outcome = await this.handOver(mail, rendered, look).catch((error: unknown): SmtpOutcome => {
      if (error instanceof StaleLease) throw error;
      log().error({ mail: mail.id, kind: mail.kind, err: error }, 'mail held back');
      return { kind: 'silent', finalDotLeft: false, error: error instanceof Error ? error.name : 'error' };
    });
    await this.record(mail, (asOf) => afterAttempt(asOf, outcome), subjectOf(rendered));
    log().info({ mail: mail.id, kind: mail.kind, outcome: outcome.kind }, 'mail attempted');
  }

  /** What it says, from the state as it is now; null when it no longer holds. */
  private async write(mail: LeasedMail): Promise<{ rendered: RenderedMail | null; look: MailLook } | Error> {
    try {
      const renderer = this.renderings.of(mail.kind);
      if (!renderer) throw new RangeError(`No renderer for ${mail.kind}`);
      const { rendered, sender } = await this.database.transaction(async (tx) => ({
        rendered: await renderer({ ...mail, today: localDate(mail.now) }, tx),
        sender: await senderLook(tx),
      }));
      return {
        rendered,
        look: { ...sender, logo: rendered && sender.logoFileId ? await this.logo(sender.logoFileId) : null },
      };
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  /** No mail waits for a picture. */
  private logo(fileId: string): Promise<MailLogo | null> {
    return this.logos.of(fileId).catch((error: unknown) => {
      log().warn({ err: error }, 'logo not read: mails show the name');
      return null;
    });
  }

  private handOver(mail: LeasedMail, rendered: RenderedMail, look: MailLook): Promise<SmtpOutcome> {
    const message = {
      messageId: mail.messageId,
      date: mail.now,
      from: { name: look.name, address: env().MAIL_FROM },
      to: mail.to,
      replyTo: mail.replyTo,
      subject: subjectOf(rendered),
      attachments: [...(rendered.attachments ?? []), ...(look.logo ? [inline(look.logo)] : [])],
      ...layoutMail(rendered, look),
    };
    return this.transport.send(message, () => this.database.transaction((tx) => markFinalDot(tx, mail)));
  }

  private async record(
    mail: LeasedMail,
    decide: (asOf: LeasedMail) => AfterAttempt,
    subject: string | null,
  ): Promise<void> {
    for (const wait of [...RECORD_WAITS_MS, null]) {
      try {
        return await this.database.transaction(async (tx) =>
          recordAttempt(tx, mail, decide({ ...mail, now: await now(tx) }), subject),
        );
      } catch (error) {
        if (wait === null || error instanceof StaleLease) throw error;
        log().warn({ mail: mail.id, err: String(error) }, 'outcome not written yet');
        await sleep(wait);
      }
    }
  }
}

const inline = ({ contentType, content }: MailLogo) => ({
  filename: contentType === 'image/png' ? 'logotyp.png' : 'logotyp.jpg',
  contentType,
  content,
  cid: LOGO_CID,
  contentDisposition: 'inline' as const,
});
