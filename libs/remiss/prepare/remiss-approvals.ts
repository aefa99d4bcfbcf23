import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { MunicipalityRegister } from '@yttra/bodies';
import { People } from '@yttra/identity';
import { MailOutbox } from '@yttra/mail';
import { checked, now, peopleText } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { approvalStands, type ApprovalStands } from './approval-state';
import { RemissApproval } from './remiss-approval.entity';
import {
  lockedRemiss,
  MAIL_KINDS,
  RemissReader,
  remissView,
  type RemissView,
  approvalConflict,
  ownApproval,
  reasonMissing,
} from '../model';
import { contentHash } from './remiss-content';

export const approvalDecision = z.strictObject({ approve: z.boolean(), reason: z.string().max(2000).nullish() });

export interface ApprovalView {
  stands: ApprovalStands;
  askedBy: string | null;
  askedAt: Date | null;
  message: string | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  reason: string | null;
}

/**
 * The yes that a municipality may want before a remiss goes out. Who may give it stands in the table of who may what.
 */
@Injectable()
export class RemissApprovals {
  constructor(
    private readonly reader: RemissReader,
    private readonly municipality: MunicipalityRegister,
    private readonly people: People,
    private readonly outbox: MailOutbox,
    private readonly audit: AuditLog,
  ) {}

  /** How it stands with the content as it is now. */
  async of(tx: EntityManager, remiss: RemissView): Promise<ApprovalView> {
    const { approvalBeforeIssue } = await this.municipality.get(tx);
    const newest = await newestRequest(tx, remiss.id);
    const content = newest?.approved ? await this.contentOf(tx, remiss) : '';
    const { askedBy, askedAt, message, decidedBy, decidedAt, reason } = newest ?? NOTHING_ASKED;
    return {
      stands: approvalStands(approvalBeforeIssue, newest, content),
      askedBy,
      askedAt,
      message,
      decidedBy,
      decidedAt,
      reason,
    };
  }

  /**
   * Asks everyone who may approve. Asked already, nobody is asked again. Errors: remiss.not_found,
   * remiss.approval_conflict.
   */
  async ask(tx: EntityManager, by: string, remissId: string, message: string | null = null): Promise<void> {
    const row = await lockedRemiss(tx, remissId);
    if (row.status !== 'draft') throw approvalConflict('Bara ett utkast kan godkännas.');
    const approvers = await this.people.withHat(tx, 'approver', row.unit);
    if (approvers.length === 0)
      throw approvalConflict('Ingen kan godkänna remisser vid ditt kontor. Be systemförvaltaren utse någon.');
    const newest = await newestRequest(tx, remissId);
    if (newest && newest.approved === null) return;
    const content = await this.contentOf(tx, remissView(row));
    const said = peopleText({ message }).value.message;
    const { identifiers } = await tx.insert(RemissApproval, {
      remissId,
      contentHash: content,
      askedBy: by,
      message: said,
    });
    const approvalId = identifiers[0]!.id as string;
    for (const { id, email } of approvers.filter((person) => person.id !== by))
      await this.outbox.queue(tx, {
        kind: MAIL_KINDS.approvalAsked,
        to: email,
        replyTo: row.contact.email,
        remissId,
        data: { approvalId, personId: id },
      });
    await this.audit.append(tx, { remiss: remissId }, { type: 'remiss.approval_asked', by, content });
  }

  /**
   * Says yes or no to the content as it is now. Nobody approves what he or she has asked for.
   * Errors: invalid_input, remiss.not_found, remiss.approval_conflict, remiss.own_approval.
   */
  async decide(
    tx: EntityManager,
    by: string,
    remissId: string,
    wanted: z.input<typeof approvalDecision>,
  ): Promise<ApprovalView> {
    const { approve, reason } = checked(approvalDecision, peopleText(wanted).value);
    const remiss = remissView(await lockedRemiss(tx, remissId));
    const newest = await newestRequest(tx, remissId);
    if (!newest || newest.approved !== null || remiss.status !== 'draft')
      throw approvalConflict('Ingen ber om godkännande av remissen just nu.');
    if (newest.askedBy === by) throw ownApproval();
    if (!approve && !reason?.trim()) throw reasonMissing();
    const content = await this.contentOf(tx, remiss);
    await tx.update(
      RemissApproval,
      { id: newest.id },
      {
        contentHash: content,
        approved: approve,
        decidedBy: by,
        decidedAt: await now(tx),
        reason: reason?.trim() || null,
      },
    );
    await this.outbox.queue(tx, {
      kind: MAIL_KINDS.approvalDecided,
      to: remiss.contact.email,
      remissId,
      data: { approvalId: newest.id },
    });
    await this.audit.append(
      tx,
      { remiss: remissId },
      approve
        ? { type: 'remiss.approved', by, content }
        : { type: 'remiss.approval_refused', by, reason: reason?.trim() ?? '' },
    );
    return this.of(tx, remiss);
  }

  /** Drafts of the offices that wait for a yes, the longest waiting first. */
  async waiting(tx: EntityManager, units: readonly string[]): Promise<WaitingApproval[]> {
    return tx.query<WaitingApproval[]>(
      `select m.id as "remissId", m.title, m.case_number as "caseNumber", p.name as "askedBy", a.asked_at as "askedAt"
       from remiss m join remiss_approval a on a.remiss_id = m.id and a.approved is null join shared.person p on p.id = a.asked_by
       where m.unit = any ($1) and m.status = 'draft' order by a.asked_at`,
      [[...units]],
    );
  }

  private async contentOf(tx: EntityManager, remiss: RemissView): Promise<string> {
    return contentHash(remiss, await this.reader.questions(tx, remiss.id), await this.reader.documents(tx, remiss.id));
  }
}

export interface WaitingApproval {
  remissId: string;
  title: string;
  caseNumber: string;
  askedBy: string;
  askedAt: Date;
}

const NOTHING_ASKED = { askedBy: null, askedAt: null, message: null, decidedBy: null, decidedAt: null, reason: null };

const newestRequest = (tx: EntityManager, remissId: string): Promise<RemissApproval | null> =>
  tx.findOne(RemissApproval, {
    where: { remissId },
    order: { askedAt: 'DESC', decidedAt: { direction: 'DESC', nulls: 'FIRST' } },
  });
