import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { inserted, localDate, now } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { missingParts, PlanFactsReader, type PlanRecipient } from '../plan';
import {
  datesOf,
  Recipient,
  lockedRemiss,
  makeMove,
  RemissHooks,
  RemissReader,
  remissView,
  refusedMove,
  type RecipientView,
  type RemissView,
  incompleteRemiss,
  moveRefused,
} from '../model';
import { RemissMailQueue } from '../post';

export interface IssuedRemiss {
  remiss: RemissView;
  recipients: RecipientView[];
  /** Bodies that got no mail, because the register has no address for them. */
  withoutMail: string[];
}

/** Sends a remiss out: the recipients are frozen, every mail is written, every reminder planned, in one transaction. */
@Injectable()
export class IssueRemiss {
  constructor(
    private readonly facts: PlanFactsReader,
    private readonly hooks: RemissHooks,
    private readonly mails: RemissMailQueue,
    private readonly reader: RemissReader,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Issues now, in the caller's transaction. `by`: a person, or null when its day has come. Of two at once one issues.
   * Errors: remiss.not_found, remiss.move_refused, remiss.stale, remiss.incomplete (nothing is done).
   */
  async issue(tx: EntityManager, by: string | null, id: string, version: number | null = null): Promise<IssuedRemiss> {
    const draft = remissView(await lockedRemiss(tx, id));
    const refused = refusedMove(draft.status, 'issue');
    if (refused) throw moveRefused(draft.status, refused);
    const issuedAt = await now(tx);
    const issuedOn = localDate(issuedAt);
    const facts = await this.facts.read(tx, draft, issuedOn);
    const missing = missingParts(facts);
    const { dueDate, rule } = draft;
    if (missing.length > 0 || !dueDate || !rule) throw incompleteRemiss(missing);

    const remiss = await makeMove(tx, id, 'issue', version, { issuedAt, issueOn: issuedOn });
    const recipients = await this.freeze(tx, id, dueDate, issuedAt, facts.recipients);
    await this.hooks.run('onIssued', tx, {
      remissId: id,
      issuedOn,
      ladder: remiss.ladder,
      recipients: recipients.map(datesOf),
    });
    await this.mails.invite(tx, remiss, recipients);
    await this.mails.tellRegistrars(tx, remiss, facts.issuerRegistrar, recipients);
    await this.mails.tellIssued(tx, remiss);
    await this.audit.append(
      tx,
      { remiss: id },
      { type: 'remiss.issued', by, dueDate, rule, recipients: recipients.map((row) => row.id) },
    );
    return {
      remiss: remissView(remiss),
      recipients: await this.reader.recipients(tx, id),
      withoutMail: recipients.filter(({ email }) => !email).map(({ bodyName }) => bodyName),
    };
  }

  /** As the register has them now; what it says later changes nothing here. In Swedish order. */
  private async freeze(
    tx: EntityManager,
    remissId: string,
    dueDate: string,
    addedAt: Date,
    chosen: readonly PlanRecipient[],
  ): Promise<Recipient[]> {
    const rows = chosen.map(({ bodyId, body, kind, email, registrarEmail, broughtBy, part }) =>
      ({ remissId, bodyId, bodyName: body, bodyKind: kind, email, registrarEmail, broughtBy, part, dueDate, addedAt, addedLater: false }),
    ); // prettier-ignore
    return inserted(tx, Recipient, rows);
  }
}
