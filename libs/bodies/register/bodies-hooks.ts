import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A body's mailbox is another: by hand, by a file of bodies, or taken from an invitation. */
export interface MailboxChanged {
  bodyId: string;
  by: string | null;
}

/** What the libs beside and above do in the same transaction. */
export interface BodiesHook {
  onMailboxChanged(tx: EntityManager, event: MailboxChanged): Promise<void>;
}

/** The libs that have something to do register themselves when they start. */
@Injectable()
export class BodiesHooks {
  private readonly hooks: BodiesHook[] = [];

  register(hook: BodiesHook): void {
    this.hooks.push(hook);
  }

  async mailboxChanged(tx: EntityManager, event: MailboxChanged): Promise<void> {
    for (const hook of this.hooks) await hook.onMailboxChanged(tx, event);
  }
}
