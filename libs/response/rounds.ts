import { Injectable } from '@nestjs/common';
import { RemissReader, type RecipientView, type RemissView } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';

/** One recipient with the remiss it answers. */
export interface Round {
  remiss: RemissView;
  recipient: RecipientView;
}

@Injectable()
export class Rounds {
  constructor(private readonly remisser: RemissReader) {}

  /** Errors: remiss.recipient_not_found. */
  async read(tx: EntityManager, recipientId: string): Promise<Round> {
    const recipient = await this.remisser.recipient(tx, recipientId);
    return { recipient, remiss: await this.remisser.get(tx, recipient.remissId) };
  }
}
