import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { MunicipalityRegister } from '@yttra/bodies';
import { MailOutbox } from '@yttra/mail';
import { Database, endOfDay, localDate, log, now, type Pause } from '@yttra/platform';
import { askedRecipient, type AskedRecipient, deadAddress, LetterQueue } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';

import {
  claim,
  dueReminders,
  postpone,
  putAside,
  putAsideUnreachable,
  reminderBatch,
  reminderBatches,
} from './reminder-claim';
import { DECISION_MAIL, LADDER_MAIL } from './reminder-mail-kinds';
import { planDecisionRequestOn } from './reminder-planning';
import { Reminder } from './reminder.entity';
import { nextDecisionRequest, sendingTime } from './sending-time';
import { stepOf } from './stored-step';

/** The topic of reminders in the worker's queue. */
export const REMINDER_TOPIC = 'reminder';

/** `postponed`: missed, and now is no time to send; it goes at 08:00 on the next day that is. */
type ReminderOutcome = 'sent' | 'postponed' | 'skipped' | 'cancelled' | 'not_due';

/** Sends one reminder whose time has come: at most once, whoever else has the same job. */
@Injectable()
export class SendReminderJob {
  constructor(
    private readonly database: Database,
    private readonly municipality: MunicipalityRegister,
    private readonly outbox: MailOutbox,
    private readonly letters: LetterQueue,
    private readonly audit: AuditLog,
  ) {}

  /** Ids of reminders whose time has come, the longest waiting first. */
  due(tx: EntityManager, limit: number): Promise<string[]> {
    return dueReminders(tx, limit);
  }

  /** Of each batch of what is due its first: twenty thousand at once are a few hundred jobs in the queue. */
  dueBatches(tx: EntityManager): Promise<string[]> {
    return reminderBatches(tx);
  }

  /** Sends a batch, each in a transaction of its own: one that fails costs the others nothing, and stays due. */
  async runBatch(first: string): Promise<void> {
    const ids = await this.database.transaction((tx) => reminderBatch(tx, first));
    const failed: Error[] = [];
    for (const id of ids) await this.run(id).catch((error: Error) => failed.push(error));
    if (failed[0]) throw failed[0];
  }

  /** For how many seconds the oldest has been due; 0 when none is. */
  async dueSince(tx: EntityManager): Promise<number> {
    const [row] = await tx.query<{ seconds: number }[]>(
      `select coalesce(extract(epoch from yttra_now() - min(due_at)), 0)::float8 as seconds
       from reminder where state = 'planned' and due_at <= (select yttra_now())`,
    );
    return row!.seconds;
  }

  async run(reminderId: string): Promise<ReminderOutcome> {
    const outcome = await this.database.transaction((tx) => this.send(tx, reminderId));
    log().info({ reminder: reminderId, outcome }, 'reminder');
    return outcome;
  }

  private async send(tx: EntityManager, id: string): Promise<ReminderOutcome> {
    const reminder = await tx.findOneBy(Reminder, { id, state: 'planned' });
    const recipient = reminder && (await askedRecipient(tx, reminder.recipientId, { lock: true }));
    if (!recipient) return 'not_due';
    const aside = await putAside(tx, id);
    if (aside) return aside;
    const { pauses } = await this.municipality.get(tx);
    const at = await now(tx);
    const opens = sendingTime(stepOf(reminder.step), at, pauses);
    if (opens > at) return postpone(tx, id, opens);
    if (stepOf(reminder.step) !== 'decision' && recipient.email && (await deadAddress(tx, recipient.recipientId)))
      return putAsideUnreachable(tx, id);
    if (!(await claim(tx, id))) return 'not_due';
    await this.writeMail(tx, reminder, recipient, at);
    if (stepOf(reminder.step) === 'decision') await askAgain(tx, reminder, at, pauses);
    await this.audit.append(
      tx,
      { remiss: recipient.remissId },
      { type: 'reminder.sent', by: null, recipient: recipient.recipientId, step: String(stepOf(reminder.step)) },
    );
    return 'sent';
  }

  private async writeMail(
    tx: EntityManager,
    { id, step, dueDate }: Reminder,
    to: AskedRecipient,
    at: Date,
  ): Promise<void> {
    const asked = stepOf(step);
    if (!to.email && asked !== 'decision') {
      await this.letters.put(tx, { remissId: to.remissId, recipientId: to.recipientId, kind: 'reminder', step });
      return;
    }
    const deadline = endOfDay(dueDate);
    const mailId = await this.outbox.queue(tx, {
      kind: asked === 'decision' ? DECISION_MAIL : LADDER_MAIL,
      to: to.email,
      replyTo: to.contact.email,
      remissId: to.remissId,
      recipientId: to.recipientId,
      data: { reminderId: id, step: asked, dueDate },
      dedupKey: `reminder:${id}`,
      neededBy: at < deadline ? deadline : undefined,
    });
    await tx.update(Reminder, { id }, { mailId });
  }
}

/** Counted from the day it went, so that a standstill is not followed by two requests at once. */
async function askAgain(
  tx: EntityManager,
  { recipientId, dueDate }: Reminder,
  at: Date,
  pauses: readonly Pause[],
): Promise<void> {
  await planDecisionRequestOn(tx, { recipientId, dueDate, on: nextDecisionRequest(localDate(at), pauses) });
}
