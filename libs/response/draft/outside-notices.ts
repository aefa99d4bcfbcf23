import { Injectable } from '@nestjs/common';
import { IdentityHooks, type AssignmentChanged, type IdentityHook } from '@yttra/identity';
import { MailOutbox } from '@yttra/mail';
import { localDate, now } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { outsideRemisser } from './outside-remisser';
import { OUTSIDE_MAIL } from '../model';

/**
 * Small municipalities share people. An appointment goes through, whichever of the two hats comes last, and each body
 * that the person serves is told which ongoing remisser he or she stands outside, and how it lets the person in by
 * name.
 */
@Injectable()
export class OutsideNotices implements IdentityHook {
  constructor(
    private readonly outbox: MailOutbox,
    hooks: IdentityHooks,
  ) {
    hooks.register(this);
  }

  async onAssignmentChanged(tx: EntityManager, event: AssignmentChanged): Promise<void> {
    if (event.change !== 'begun') return;
    const { assignmentId, personId, fromDate } = event;
    const today = localDate(await now(tx));
    const on = fromDate > today ? fromDate : today;
    const bodies = new Set((await outsideRemisser(tx, personId, on)).map(({ bodyId }) => bodyId));
    for (const bodyId of bodies) {
      if (event.role === 'secretary' && bodyId !== event.bodyId) continue;
      const [row] = await tx.query<{ to: string | null }[]>(`select yttra_mailbox_of($1) as to`, [bodyId]);
      if (!row?.to) continue;
      await this.outbox.queue(tx, {
        kind: OUTSIDE_MAIL,
        to: row.to,
        data: { personId, bodyId, on },
        dedupKey: `${OUTSIDE_MAIL}:${assignmentId}:${bodyId}`,
      });
    }
  }
}
