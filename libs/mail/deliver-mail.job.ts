import { Injectable } from '@nestjs/common';
import { Database, env, log, noted, traced, turnstile, whileHeld } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { afterAttempt, tryAgain } from './after-attempt';
import { EVERY_LANE, LANE, type Lane } from './mail-lane';
import { layoutMail, subjectOf } from './mail-layout';
import { claimBatch, dueBatches, giveBack, renewLeases, StaleLease, type LeasedMail } from './mail-lease';
import { MailLedger } from './mail-ledger';
import { LOGO_CID, type MailLogo } from './mail-logo';
import { recoverExpired } from './mail-record';
import { whole, type RenderedMail } from './mail-renderer';
import { MailRenderings } from './mail-renderings';
import { isSecret } from './mail-state';
import { MunicipalityLogo } from './municipality-logo';
import type { SmtpOutcome } from './smtp-outcome';
import { SmtpTransport } from './smtp-transport';
import { MailWriter, type Unwritten, type WrittenMail } from './write-mails';

/**
 * What has been written holds for so long: a mail whose turn comes later is written anew, from the state as it is then.
 */
const HOLDS_MS = 5_000;

/** So many of a batch are made ready, wait for a connection, are sent or written down at once. */
const IN_HAND = 8;

/**
 * Delivers the mails that are due, in batches: claim, write, hand over, record. No transaction is open over SMTP, or
 * while a document is made.
 */
@Injectable()
export class DeliverMailJob {
  private readonly writer: MailWriter;
  private readonly ledger: MailLedger;
  private isLeaving = false;

  constructor(
    private readonly database: Database,
    private readonly transport: SmtpTransport,
    renderings: MailRenderings,
    logos: MunicipalityLogo,
  ) {
    this.writer = new MailWriter(database, renderings, logos);
    this.ledger = new MailLedger(database);
  }

  /**
   * Ids of the mails that each batch of what is due begins with, codes first and then the oldest, after taking back
   * those of workers that are gone.
   */
  async due(tx: EntityManager, lanes = EVERY_LANE): Promise<string[]> {
    await recoverExpired(tx);
    return dueBatches(tx, lanes);
  }

  /** For how many seconds the oldest has been due; 0 when none is. */
  async dueSince(tx: EntityManager): Promise<number> {
    const [row] = await tx.query<{ seconds: number }[]>(
      `select coalesce(extract(epoch from yttra_now() - min(next_at)), 0)::float8 as seconds
       from outgoing_mail where state in ('waiting', 'ambiguous') and next_at <= (select yttra_now())`,
    );
    return row!.seconds;
  }

  /**
   * Delivers the next batch of what is due in these lanes and nobody else has. The id only says that there was
   * something: the database says what there is. A mail that a document goes with is left to the documents' lane, where
   * that is another.
   */
  async run(_id: string, lanes = EVERY_LANE): Promise<void> {
    const mails = await this.database.transaction((tx) => claimBatch(tx, lanes));
    if (mails.length === 0) return;
    const open = new Map(mails.map((mail) => [mail.id, mail]));
    const renew = () => this.database.transaction((tx) => renewLeases(tx, [...open.values()]));
    await whileHeld(renew, () => this.deliver(open, lanes));
  }

  /** Begins no more of what has been taken: this process ends, and another goes on with them at once. */
  leave(): void {
    this.isLeaving = true;
  }

  private async deliver(open: Map<string, LeasedMail>, lanes: readonly Lane[]): Promise<void> {
    const written = await this.writer.write([...open.values()]);
    if (!lanes.includes(LANE.document)) {
      const elsewhere = written
        .filter((one) => 'says' in one && typeof one.says === 'function')
        .map(({ mail }) => mail);
      await this.giveBack(elsewhere, LANE.document);
      for (const { id } of elsewhere) open.delete(id);
    }
    const inTurn = turnstile(IN_HAND);
    const since = performance.now();
    const unbegun: LeasedMail[] = [];
    const attempted = await Promise.allSettled(
      written
        .filter(({ mail }) => open.has(mail.id))
        .map((one) =>
          inTurn(async () => {
            const says = performance.now() - since < HOLDS_MS ? () => one : () => this.writer.one(one.mail);
            if (this.isLeaving || !(await this.attempt(await says()))) unbegun.push(one.mail);
          }).finally(() => open.delete(one.mail.id)),
        ),
    );
    await this.giveBack(unbegun);
    const failed = attempted.find((attempt) => attempt.status === 'rejected');
    if (failed) throw failed.reason;
  }

  private async giveBack(mails: LeasedMail[], lane?: Lane): Promise<void> {
    if (mails.length > 0) await this.database.transaction((tx) => giveBack(tx, mails, lane));
  }

  /** False when this worker was leaving before it had begun. */
  private async attempt(one: WrittenMail | Unwritten): Promise<boolean> {
    try {
      const { kind } = one.mail;
      const span = () => ({ name: `mail ${kind}`, kind: 'client' as const, attributes: { 'yttra.mail': kind } });
      return await traced(span, () => ('error' in one ? this.unwritten(one) : this.send(one)));
    } catch (error) {
      if (!(error instanceof StaleLease)) throw error;
      log().warn({ mail: one.mail.id }, 'lease was lost: nothing sent or written');
      return true;
    }
  }

  private async unwritten({ mail, error }: Unwritten): Promise<true> {
    log().error({ mail: mail.id, kind: mail.kind, err: error }, 'mail not written');
    await this.ledger.record({ mail, decide: (asOf) => tryAgain(asOf, 'not_written', error.name) });
    return true;
  }

  private async send({ mail, says, look }: WrittenMail): Promise<boolean> {
    let rendered: RenderedMail | null;
    try {
      rendered = await whole(says);
    } catch (error) {
      return this.unwritten({ mail, error: error instanceof Error ? error : new Error(String(error)) });
    }
    if (rendered === null) {
      await this.ledger.record({ mail, decide: null });
      return true;
    }
    const outcome = await this.handOver(mail, rendered, look).catch((error: unknown): SmtpOutcome => {
      if (error instanceof StaleLease) throw error;
      log().error({ mail: mail.id, kind: mail.kind, err: error }, 'mail held back');
      return { kind: 'silent', finalDotLeft: false, error: error instanceof Error ? error.name : 'error' };
    });
    if (outcome === null) return false;
    await this.ledger.record({
      mail,
      decide: (asOf) => afterAttempt(asOf, outcome),
      isTimeless: outcome.kind === 'accepted',
      subject: subjectOf(rendered),
    });
    noted({ 'yttra.outcome': outcome.kind });
    log().info({ mail: mail.id, kind: mail.kind, outcome: outcome.kind }, 'mail attempted');
    return true;
  }

  /** Null when this worker was leaving before a connection was free. */
  private handOver(mail: LeasedMail, rendered: RenderedMail, look: WrittenMail['look']): Promise<SmtpOutcome | null> {
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
    const onTheWay = {
      waits: () => this.ledger.markAhead(mail),
      begins: () => !this.isLeaving,
      beforeFinalDot: () => this.ledger.markFinalDot(mail),
    };
    return this.transport.send(message, onTheWay, { first: isSecret(mail.kind) });
  }
}

const inline = ({ contentType, content }: MailLogo) => ({
  filename: contentType === 'image/png' ? 'logotyp.png' : 'logotyp.jpg',
  contentType,
  content,
  cid: LOGO_CID,
  contentDisposition: 'inline' as const,
});
