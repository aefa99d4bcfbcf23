import { Injectable } from '@nestjs/common';
import { RemissReader, type RecipientView, type RemissView, type RoundRead } from '@yttra/remiss';
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
  read(tx: EntityManager, recipientId: string): Promise<RoundRead> {
    return this.remisser.round(tx, recipientId);
  }

  /** Of many, by recipient's id. */
  all(tx: EntityManager, recipientIds: readonly string[]): Promise<Map<string, RoundRead>> {
    return this.remisser.rounds(tx, recipientIds);
  }
}
