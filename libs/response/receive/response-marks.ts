import { Injectable } from '@nestjs/common';
import { AuditLog, type AuditEvent } from '@yttra/audit';
import type { Action } from '@yttra/identity';
import { standsInside } from '@yttra/identity';
import { Database, peopleText } from '@yttra/platform';
import { RecipientState } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import {
  ResponseAccess,
  ResponseHooks,
  ResponseNotices,
  ResponseDecisionEntity,
  ResponseEntity,
  ResponseMarkEntity,
  type ResponseMark,
  type Round,
  alreadyMarked,
  onlyRegistrationsAreVoided,
  reasonMissing,
  responseNotFound,
} from '../model';

/** What is said of an answer after it was received. It is written beside the answer, which never changes. */
@Injectable()
export class ResponseMarks {
  constructor(
    private readonly database: Database,
    private readonly access: ResponseAccess,
    private readonly recipients: RecipientState,
    private readonly hooks: ResponseHooks,
    private readonly notices: ResponseNotices,
    private readonly audit: AuditLog,
  ) {}

  /**
   * A wrong registration: kept, not counted. The version before it counts again, or the body is unanswered and reminded
   * again. Errors: response.not_found, response.not_a_registration, response.already_marked, response.reason_missing.
   */
  void(personId: string, responseId: string, reason: string): Promise<void> {
    return this.marking(personId, responseId, 'response.void', async (tx, response, { recipient }) => {
      if (!response.registeredBy) throw onlyRegistrationsAreVoided();
      await this.refuseTwice(tx, responseId, 'voided', 'makulerat');
      const given = needed(reason, 'Skriv varför registreringen makuleras.');
      await tx.insert(ResponseMarkEntity, { responseId, mark: 'voided', reason: given, markedBy: personId });
      if (recipient.answer?.responseId === responseId) {
        await this.recipients.markVoided(tx, response.recipientId, await standing(tx, response.recipientId));
      }
      await this.hooks.voided(tx, { remissId: response.remissId, recipientId: response.recipientId, responseId });
      return {
        type: 'response.voided',
        by: personId,
        recipient: response.recipientId,
        response: responseId,
        reason: given,
      };
    });
  }

  /**
   * The body takes its answer back. What was received stays received, counts and is shown with the mark; everybody who
   * got it is told.
   */
  recall(personId: string, responseId: string, reason: string | null): Promise<void> {
    return this.marking(personId, responseId, 'response.submit', async (tx, response, round) => {
      await this.refuseTwice(tx, responseId, 'recalled', 'återkallat');
      const given = cleaned(reason);
      await tx.insert(ResponseMarkEntity, { responseId, mark: 'recalled', reason: given, markedBy: personId });
      await this.notices.recalled(tx, round, responseId);
      return {
        type: 'response.recalled',
        by: personId,
        recipient: response.recipientId,
        response: responseId,
        reason: given,
      };
    });
  }

  /**
   * Reviewed before publishing. The officer has seen the answer all along, and may change the decision. Withholding
   * needs a reason.
   */
  review(personId: string, responseId: string, decision: 'publish' | 'withhold', reason: string | null): Promise<void> {
    return this.marking(personId, responseId, 'response.review', async (tx, response) => {
      const given = decision === 'withhold' ? needed(reason, 'Skriv varför svaret inte publiceras.') : cleaned(reason);
      await tx.insert(ResponseMarkEntity, { responseId, mark: decision, reason: given, markedBy: personId });
      return {
        type: 'response.reviewed',
        by: personId,
        recipient: response.recipientId,
        response: responseId,
        decision,
        reason: given,
      };
    });
  }

  private marking(
    personId: string,
    responseId: string,
    action: Action,
    mark: (tx: EntityManager, response: ResponseEntity, round: Round) => Promise<AuditEvent>,
  ): Promise<void> {
    return this.database.asPerson(personId, async (tx) => {
      const response = await tx.findOneBy(ResponseEntity, { id: responseId });
      if (!response) throw responseNotFound();
      const round = await this.access.admitAlone(tx, personId, action, response.recipientId);
      const event = await mark(tx, response, round);
      await this.audit.append(tx, { remiss: response.remissId }, event);
      if (await standsInside(tx, [response.recipientId])) {
        await this.audit.append(tx, { recipient: response.recipientId }, event);
      }
    });
  }

  private async refuseTwice(tx: EntityManager, responseId: string, mark: ResponseMark, word: string): Promise<void> {
    if (await tx.existsBy(ResponseMarkEntity, { responseId, mark })) throw alreadyMarked(word);
  }
}

/** The latest version that is not voided. */
async function standing(tx: EntityManager, recipientId: string) {
  const voided = tx.createQueryBuilder(ResponseMarkEntity, 'm').select('m.response_id').where(`m.mark = 'voided'`);
  const latest = await tx
    .createQueryBuilder(ResponseEntity, 'r')
    .where('r.recipient_id = :recipientId', { recipientId })
    .andWhere(`r.id not in (${voided.getQuery()})`)
    .orderBy('r.version', 'DESC')
    .limit(1)
    .getOne();
  if (!latest) return null;
  const completed = await tx.existsBy(ResponseDecisionEntity, { responseId: latest.id });
  return {
    responseId: latest.id,
    kind: latest.kind,
    preliminary: latest.basis.type === 'preliminary' && !completed,
    receivedAt: latest.receivedAt,
  };
}

function cleaned(reason: string | null): string | null {
  return reason === null ? null : peopleText(reason).value.trim() || null;
}

function needed(reason: string | null, ask: string): string {
  const given = cleaned(reason);
  if (!given) throw reasonMissing(ask);
  return given;
}
