import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { compareNames } from '@yttra/bodies';
import { localDate, longDay, now } from '@yttra/platform';
import { IsNull, MoreThanOrEqual, Not, type EntityManager } from 'typeorm';
import {
  Recipient,
  makeMove,
  RemissHooks,
  remissView,
  type RemissView,
  mayNotBeReported,
  recipientConflict,
} from '../model';
import { RemissMailQueue } from '../post';

/** The end of a round: closed when time is out, reported when every viewpoint has been judged. */
@Injectable()
export class CloseRemiss {
  constructor(
    private readonly hooks: RemissHooks,
    private readonly mails: RemissMailQueue,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Closes the round. A body whose own last day has not passed has been promised that time, so the round waits for it.
   * Errors: remiss.not_found, remiss.move_refused, remiss.time_left.
   */
  async close(tx: EntityManager, by: string, id: string): Promise<RemissView> {
    const at = await now(tx);
    const remiss = await makeMove(tx, id, 'close', null, { closedAt: at });
    const silent = await tx.findBy(Recipient, { remissId: id, removedAt: IsNull(), currentResponseId: IsNull() });
    await this.refuseTimeLeft(tx, id, localDate(at));
    await this.hooks.run('onClosed', tx, { remissId: id, recipientIds: silent.map((row) => row.id) });
    await this.mails.tellEnded(tx, remiss, 'closed');
    await this.audit.append(tx, { remiss: id }, { type: 'remiss.closed', by });
    return remissView(remiss);
  }

  /**
   * Hands a closed remiss to kommunstyrelsen with the summary of that number, once nothing stands in the way.
   * Errors: remiss.not_found, remiss.move_refused, remiss.may_not_be_reported with every reason.
   */
  async report(tx: EntityManager, by: string, id: string, summary: number): Promise<RemissView> {
    const remiss = await makeMove(tx, id, 'report', null, { reportedAt: await now(tx), reportedSummary: summary });
    const reasons = await this.hooks.reportGate.mayBeReported(tx, id);
    if (reasons.length > 0) throw mayNotBeReported(reasons);
    const answered = await tx.findBy(Recipient, { remissId: id, currentResponseId: Not(IsNull()) });
    await this.mails.tellReported(tx, remiss, answered);
    await this.audit.append(tx, { remiss: id }, { type: 'remiss.reported', by, summary });
    return remissView(remiss);
  }

  private async refuseTimeLeft(tx: EntityManager, remissId: string, today: string): Promise<void> {
    const waiting = await tx.findBy(Recipient, {
      remissId,
      removedAt: IsNull(),
      currentResponseId: IsNull(),
      lastDay: MoreThanOrEqual(today),
    });
    const lines = waiting.sort((a, b) => compareNames(a.bodyName, b.bodyName)).map(({ bodyName, lastDay }) => `${bodyName} har till och med ${longDay(lastDay)} på sig.`); // prettier-ignore
    if (lines.length > 0) throw recipientConflict('time_left', `Remissen kan inte stängas än. ${lines.join(' ')}`);
  }
}
