import { Injectable } from '@nestjs/common';
import { MailOutbox } from '@yttra/mail';
import { addDays, instantAt, workingDayFrom } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { SILENT_BODIES_MAIL } from './reminder-mail-kinds';
import { SENT_AT } from './reminder-ladder';

/** After the general last day the case officer is told who has not answered: once for each such day. */
@Injectable()
export class SilentBodiesReport {
  constructor(
    private readonly remisser: RemissReader,
    private readonly outbox: MailOutbox,
  ) {}

  /**
   * Leaves the mail for the working day after the last day; it is written when it goes, and only if somebody is silent
   * then.
   */
  async plan(tx: EntityManager, remissId: string): Promise<void> {
    const { dueDate, contact } = await this.remisser.get(tx, remissId);
    if (!dueDate) return;
    await this.outbox.queue(tx, {
      kind: SILENT_BODIES_MAIL,
      to: contact.email,
      remissId,
      data: { dueDate },
      at: instantAt(workingDayFrom(addDays(dueDate, 1)), SENT_AT),
      dedupKey: `${SILENT_BODIES_MAIL}:${remissId}:${dueDate}`,
    });
  }
}
