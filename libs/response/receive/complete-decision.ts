import { Injectable } from '@nestjs/common';
import { AuditLog, type AuditEvent } from '@yttra/audit';
import { standsInside } from '@yttra/identity';
import { checked, Database, localDate, now, peopleText } from '@yttra/platform';
import { issueDay, RecipientState } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import {
  basisFaults,
  decisionConfirmed,
  earlyDecisionFaults,
  ResponseAccess,
  statedBasis,
  ResponseNotices,
  ResponseDecisionEntity,
  ResponseEntity,
  mustBeDecided,
  notPreliminary,
  notReady,
  responseNotFound,
} from '../model';
import { RegistrationFiles } from './registration-files';

/** The decision behind an answer that was sent ahead of it. */
export const completion = z.strictObject({
  basis: statedBasis,
  /**
   * The extract and what else belongs to the decision, already stored: among the draft's files, or by the registrar.
   */
  fileIds: z.array(z.uuid()).max(50).default([]),
  confirmed: decisionConfirmed,
});

/**
 * Completes a preliminary answer: the decision is written beside it, and the answer itself stays as it was received.
 */
@Injectable()
export class CompleteDecision {
  constructor(
    private readonly database: Database,
    private readonly access: ResponseAccess,
    private readonly recipients: RecipientState,
    private readonly files: RegistrationFiles,
    private readonly notices: ResponseNotices,
    private readonly audit: AuditLog,
  ) {}

  /**
   * By the body's secretary, or a registrar of either authority. Where the text and the extract differ the extract
   * governs, by a new version of the answer. Errors: response.not_found, response.not_preliminary,
   * response.must_be_decided, response.not_ready.
   */
  complete(personId: string, responseId: string, given: z.input<typeof completion>): Promise<void> {
    const { basis, fileIds, confirmed } = checked(completion, peopleText(given).value);
    return this.database.asPerson(personId, async (tx) => {
      const response = await found(tx, responseId);
      const round = await this.access.admitAlone(tx, personId, 'response.complete', response.recipientId);
      if (basis.type !== 'decision' && basis.type !== 'delegation') throw mustBeDecided();
      const days = { issuedOn: issueDay(round.remiss), receivedOn: localDate(await now(tx)) };
      const faults = [
        ...basisFaults(round.recipient.kind, basis, days),
        ...earlyDecisionFaults(basis, days, confirmed),
      ];
      if (faults.length > 0) throw notReady(faults);
      if (response.basis.type !== 'preliminary' || (await isCompleted(tx, responseId))) throw notPreliminary();
      await this.files.take(tx, response.recipientId, fileIds);
      const { identifiers } = await tx.insert(ResponseDecisionEntity, {
        responseId,
        basis,
        fileIds,
        completedBy: personId,
      });
      if (round.recipient.answer?.responseId === responseId)
        await this.recipients.markCompleted(tx, response.recipientId);
      await this.notices.completed(tx, round, responseId, identifiers[0]!.id as string);
      await this.log(tx, response, {
        type: 'response.completed',
        by: personId,
        recipient: response.recipientId,
        response: responseId,
      });
    });
  }

  private async log(tx: EntityManager, { remissId, recipientId }: ResponseEntity, event: AuditEvent): Promise<void> {
    await this.audit.append(tx, { remiss: remissId }, event);
    if (await standsInside(tx, [recipientId])) await this.audit.append(tx, { recipient: recipientId }, event);
  }
}

async function found(tx: EntityManager, id: string): Promise<ResponseEntity> {
  const response = await tx.findOneBy(ResponseEntity, { id });
  if (!response) throw responseNotFound();
  return response;
}

function isCompleted(tx: EntityManager, responseId: string): Promise<boolean> {
  return tx.existsBy(ResponseDecisionEntity, { responseId });
}
