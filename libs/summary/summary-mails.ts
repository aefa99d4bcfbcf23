import { Injectable } from '@nestjs/common';
import { MailLog } from '@yttra/mail';
import { RemissReader } from '@yttra/remiss';
import { LessThanOrEqual, type EntityManager } from 'typeorm';
import { readSnapshot } from './snapshot-text';
import type { ReportedInput, SummaryInput } from './summary-input';
import { SummaryEntity } from './summary.entity';

/** What has been sent out: mails to the bodies, and what kommunstyrelsen got. */
@Injectable()
export class SummaryMails {
  constructor(
    private readonly remisser: RemissReader,
    private readonly mails: MailLog,
  ) {}

  /** Mails to the bodies, in order of time. */
  async sent(tx: EntityManager, remissId: string): Promise<SummaryInput['mails']> {
    const bodies = new Map((await this.remisser.recipients(tx, remissId)).map(({ id, body }) => [id, body]));
    return (await this.mails.list(tx, { remissId }))
      .reverse()
      .flatMap(({ recipientId, kind, to, subject, handedOverAt, deliveryLabel }) => {
        const body = recipientId && bodies.get(recipientId);
        return body ? [{ body, kind, to, subject: subject ?? '', sentAt: handedOverAt, state: deliveryLabel }] : [];
      });
  }

  /** The version that kommunstyrelsen got; of one reported before that was kept, the newest that was ready then. */
  async reported(tx: EntityManager, remissId: string, number: number): Promise<ReportedInput | null> {
    const { reportedAt, reportedSummary: known } = await this.remisser.get(tx, remissId);
    if (!reportedAt) return null;
    const found = await tx.findOne(SummaryEntity, {
      where: known ? { remissId, number: known } : { remissId, state: 'ready', readyAt: LessThanOrEqual(reportedAt) },
      order: { number: 'DESC' },
      select: { id: true, number: true, snapshot: true },
    });
    if (!found?.snapshot || found.number === number) return null;
    const told = (await this.mails.list(tx, { remissId }))
      .reverse()
      .flatMap(({ to, subject, handedOverAt }) =>
        handedOverAt && handedOverAt > reportedAt ? [{ to, subject: subject ?? '', sentAt: handedOverAt }] : [],
      );
    return { number: found.number, at: reportedAt, snapshot: readSnapshot(found.snapshot), told };
  }
}
