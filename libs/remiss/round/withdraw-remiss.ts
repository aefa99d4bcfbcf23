import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { checked, now, peopleText, type TextNotice } from '@yttra/platform';
import { IsNull, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { Recipient, makeMove, RemissHooks, remissView, type RemissView } from '../model';
import { RemissMailQueue } from '../post';

/** As it is asked for. */
export const withdrawal = z.strictObject({ reason: z.string().trim().min(1, 'Skriv ett skäl.').max(2000) });

/** Takes back a remiss. What has come in is kept, and what still comes is received. */
@Injectable()
export class WithdrawRemiss {
  constructor(
    private readonly hooks: RemissHooks,
    private readonly mails: RemissMailQueue,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Stops every reminder and tells every body that is still asked. Errors: invalid_input, remiss.not_found,
   * remiss.move_refused.
   */
  async withdraw(
    tx: EntityManager,
    by: string,
    id: string,
    wanted: { reason: string },
  ): Promise<{ remiss: RemissView; notices: TextNotice[] }> {
    const { value, notices } = peopleText(wanted);
    const { reason } = checked(withdrawal, value);
    const remiss = await makeMove(tx, id, 'withdraw', null, { withdrawnAt: await now(tx), withdrawnReason: reason });
    const recipients = await tx.findBy(Recipient, { remissId: id, removedAt: IsNull() });
    await this.hooks.run('onWithdrawn', tx, { remissId: id, recipientIds: recipients.map((row) => row.id) });
    await this.mails.tellWithdrawn(tx, remiss, recipients);
    await this.audit.append(tx, { remiss: id }, { type: 'remiss.withdrawn', by, reason });
    return { remiss: remissView(remiss), notices };
  }
}
