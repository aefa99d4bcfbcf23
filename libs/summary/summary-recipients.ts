import { Injectable } from '@nestjs/common';
import { Reading } from '@yttra/assessment';
import { People } from '@yttra/identity';
import { ReminderList } from '@yttra/reminder';
import { RemissReader } from '@yttra/remiss';
import { Extensions, type ResponseReader } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import type { RecipientInput } from './summary-input';
import { recipientInput } from './summary-input-rows';

/** Each body with its answers, who has read them, its reminders and anstånd. */
@Injectable()
export class SummaryRecipients {
  constructor(
    private readonly remisser: RemissReader,
    private readonly reminders: ReminderList,
    private readonly reading: Reading,
    private readonly people: People,
    private readonly extensions: Extensions,
  ) {}

  /** `responses`: all versions of the remiss, as they were read. */
  async of(
    tx: EntityManager,
    remissId: string,
    responses: Awaited<ReturnType<ResponseReader['all']>>,
  ): Promise<RecipientInput[]> {
    const recipients = await this.remisser.recipients(tx, remissId);
    const reminders = [
      ...(await this.reminders.ofRemiss(tx, remissId)),
      ...(await this.reminders.byHand(tx, remissId)).map((one) => ({ ...one, step: 'by_hand' as const })),
    ];
    const ids = responses.map(({ id }) => id);
    const confirmed = await this.reading.confirmations(tx, ids);
    const read = await this.reading.done(tx, ids);
    const readers = new Set([...read.values()].flatMap((parts) => [...parts.values()].map(({ by }) => by)));
    const names = await this.people.names(tx, [...readers]);
    const extensions = await this.extensions.listAll(
      tx,
      recipients.map(({ id }) => id),
    );
    return recipients.map((recipient) =>
      recipientInput(recipient, {
        responses: responses.filter(({ recipientId }) => recipientId === recipient.id),
        confirmed,
        read,
        names,
        extensions: extensions.filter(({ recipientId }) => recipientId === recipient.id),
        reminders: reminders.filter(({ recipientId }) => recipientId === recipient.id),
      }),
    );
  }
}
