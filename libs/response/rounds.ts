import { Injectable } from '@nestjs/common';
import { RecipientState, RemissReader, type RecipientView, type RemissView } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';

/** One recipient with the remiss it answers. */
export interface Round {
  remiss: RemissView;
  recipient: RecipientView;
}

/** Answers, anstånd and marks of one recipient come one after the other: each holds its row until the transaction ends. */
@Injectable()
export class Rounds {
  constructor(
    private readonly recipients: RecipientState,
    private readonly remisser: RemissReader,
  ) {}

  /** As it stands once the lock is held. Errors: remiss.recipient_not_found. */
  async locked(tx: EntityManager, recipientId: string): Promise<Round> {
    await this.recipients.lock(tx, recipientId);
    return this.read(tx, recipientId);
  }

  async read(tx: EntityManager, recipientId: string): Promise<Round> {
    const recipient = await this.remisser.recipient(tx, recipientId);
    return { recipient, remiss: await this.remisser.get(tx, recipient.remissId) };
  }
}
