import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { MunicipalityRegister } from '@yttra/bodies';
import { MailOutbox, type NewMail } from '@yttra/mail';
import { Database, endOfDay, localDate, log, now, type Pause } from '@yttra/platform';
import { type AskedRecipient, askedRecipients, deadAddresses, LetterQueue } from '@yttra/remiss';
import { type EntityManager, In } from 'typeorm';

import {
  claim,
  dueReminders,
  lockPlanned,
  noteMails,
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
import { type SentStep, stepOf } from './stored-step';

/** The topic of reminders in the worker's queue. */
export const REMINDER_TOPIC = 'reminder';

/** `postponed`: missed, and now is no time to send; it goes at 08:00 on the next day that is. */
type ReminderOutcome = 'sent' | 'postponed' | 'skipped' | 'cancelled' | 'not_due';

/** So many leave in one transaction: an answer that comes from one of the bodies meanwhile waits for it. */
const TOGETHER = 50;

/** Sends reminders whose time has come: each at most once, whoever else has the same job. */
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

  /** Sends a batch, some in each transaction; one that fails then costs the others nothing, and stays due. */
  async runBatch(first: string): Promise<void> {
    const ids = await this.database.transaction((tx) => reminderBatch(tx, first));
    const failed: Error[] = [];
    for (let from = 0; from < ids.length; from += TOGETHER) {
      const some = ids.slice(from, from + TOGETHER);
      const oneByOne = async () => {
        for (const id of some) await this.run(id).catch((error: Error) => failed.push(error));
      };
      await this.runTogether(some).catch(oneByOne);
    }
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
    return (await this.runTogether([reminderId])).get(reminderId)!;
  }

  private async runTogether(ids: readonly string[]): Promise<Map<string, ReminderOutcome>> {
    const outcomes = await this.database.transaction((tx) => this.send(tx, ids));
    for (const [reminder, outcome] of outcomes) log().info({ reminder, outcome }, 'reminder');
    return outcomes;
  }

  private async send(tx: EntityManager, ids: readonly string[]): Promise<Map<string, ReminderOutcome>> {
    const outcomes = new Map<string, ReminderOutcome>(ids.map((id) => [id, 'not_due']));
    const end = (of: Iterable<string>, outcome: ReminderOutcome) => {
      for (const id of of) outcomes.set(id, outcome);
    };
    const all = await this.plannedAmong(tx, ids);
    const left = () => all.filter(({ reminder }) => outcomes.get(reminder.id) === 'not_due');
    const idsLeft = () => left().map(({ reminder }) => reminder.id);
    for (const { id, state } of await putAside(tx, idsLeft())) outcomes.set(id, state);

    const { pauses } = await this.municipality.get(tx);
    const at = await now(tx);
    const opens = left().map(({ reminder: { id }, asks }) => ({ id, until: sendingTime(asks, at, pauses) }));
    end(await postpone(tx, opens.filter(({ until }) => until > at)), 'postponed'); // prettier-ignore
    end(await putAsideUnreachable(tx, await unreachable(tx, left())), 'skipped');

    const claimed = await claim(tx, idsLeft());
    const sent = all.filter(({ reminder }) => claimed.has(reminder.id));
    await this.write(tx, sent, at);
    for (const { reminder, asks } of sent) if (asks === 'decision') await askAgain(tx, reminder, at, pauses);
    await this.audit.appendAll(
      tx,
      sent.map(({ to, asks }) => [
        { remiss: to.remissId },
        { type: 'reminder.sent', by: null, recipient: to.recipientId, step: String(asks) },
      ]),
    );
    end(claimed, 'sent');
    return outcomes;
  }

  /** What is planned, with whom it goes to, locked: the recipients first, as an answer does too. */
  private async plannedAmong(tx: EntityManager, ids: readonly string[]): Promise<Asked[]> {
    const found = await tx.findBy(Reminder, { id: In(ids), state: 'planned' });
    const recipients = await askedRecipients(tx, found.map(({ recipientId }) => recipientId), { lock: true }); // prettier-ignore
    const planned = await lockPlanned(tx, found.map(({ id }) => id)); // prettier-ignore
    return found.flatMap((reminder) => {
      const to = recipients.get(reminder.recipientId);
      return to && planned.has(reminder.id) ? [{ reminder, to, asks: stepOf(reminder.step) }] : [];
    });
  }

  /** As mails, or as letters to those who take no mail. */
  private async write(tx: EntityManager, sent: readonly Asked[], at: Date): Promise<void> {
    const isLetter = ({ to, asks }: Asked) => !to.email && asks !== 'decision';
    await this.letters.putAll(
      tx,
      sent.filter(isLetter).map(({ reminder: { step }, to: { remissId, recipientId } }) => ({
        remissId,
        recipientId,
        kind: 'reminder',
        step,
      })),
    );
    const mails = sent.filter((each) => !isLetter(each));
    const queued = await this.outbox.queueAll(tx, mails.map((each) => mailOf(each, at))); // prettier-ignore
    await noteMails(
      tx,
      mails.map(({ reminder }, index) => ({ id: reminder.id, mailId: queued[index] ?? null })),
    );
  }
}

/** A reminder that is to leave, whom it goes to, and the step that its mail is about. */
interface Asked {
  reminder: Reminder;
  to: AskedRecipient;
  asks: SentStep;
}

/** Of those that would be mailed: to an address that does not take them. A decision is asked for all the same. */
async function unreachable(tx: EntityManager, all: readonly Asked[]): Promise<string[]> {
  const mailed = all.filter(({ to, asks }) => asks !== 'decision' && to.email);
  const dead = await deadAddresses(tx, mailed.map(({ to }) => to.recipientId)); // prettier-ignore
  return mailed.filter(({ to }) => dead.has(to.recipientId)).map(({ reminder }) => reminder.id);
}

function mailOf({ reminder: { id, dueDate }, to, asks }: Asked, at: Date): NewMail {
  const deadline = endOfDay(dueDate);
  return {
    kind: asks === 'decision' ? DECISION_MAIL : LADDER_MAIL,
    to: to.email,
    replyTo: to.contact.email,
    remissId: to.remissId,
    recipientId: to.recipientId,
    data: { reminderId: id, step: asks, dueDate },
    dedupKey: `reminder:${id}`,
    neededBy: at < deadline ? deadline : undefined,
  };
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
