import { Injectable } from '@nestjs/common';
import { MailLog } from '@yttra/mail';
import { ReminderList } from '@yttra/reminder';
import { PostalLetters } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import type { RecipientFacts } from './recipient-facts';

/** What has gone to a body, by mail and by post, and the reminders that are still to go. */
@Injectable()
export class SentToBody {
  constructor(
    private readonly mails: MailLog,
    private readonly letters: PostalLetters,
    private readonly reminders: ReminderList,
  ) {}

  async of(
    tx: EntityManager,
    remissId: string,
    recipientId: string,
  ): Promise<Pick<RecipientFacts, 'mails' | 'letters' | 'reminders'>> {
    return {
      mails: await this.mails.list(tx, { remissId, recipientId }),
      letters: (await this.letters.list(tx, remissId)).filter((letter) => letter.recipientId === recipientId),
      reminders: await this.reminders.ofRemiss(tx, remissId, recipientId),
    };
  }
}
