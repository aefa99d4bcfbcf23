import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { ResponseReader, type ReceivedResponse } from '@yttra/response';
import { In, type EntityManager } from 'typeorm';
import { noSuchPart, notPreliminary, responseElsewhere } from './assessment.errors';
import { partsToRead } from './reading-parts';
import { PreliminaryConfirmationEntity, ResponseReadEntity } from './reading.entity';

/** What the office has read of the answers, and which preliminary ones it lets stand. */
@Injectable()
export class Reading {
  constructor(
    private readonly responses: ResponseReader,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Marks parts of an answer as read: those named (0 is what stands beside the questions), or all of it when none is.
   * What has already been read stays read by whoever read it first. Errors: assessment.response_elsewhere, assessment.no_such_part.
   */
  async markRead(
    tx: EntityManager,
    personId: string,
    remissId: string,
    responseId: string,
    parts: number[] | null,
  ): Promise<void> {
    const { content } = await this.answerIn(tx, remissId, responseId);
    const toRead = partsToRead(content);
    const foreign = (parts ?? []).find((part) => !toRead.includes(part));
    if (foreign !== undefined) throw noSuchPart(foreign, toRead);
    const known = await tx.findBy(ResponseReadEntity, { responseId });
    const fresh = (parts ?? toRead).filter((part) => !known.some(({ question }) => question === part));
    if (fresh.length === 0) return;
    await tx
      .createQueryBuilder()
      .insert()
      .into(ResponseReadEntity)
      .values(fresh.map((question) => ({ responseId, question, readBy: personId })))
      .orIgnore()
      .execute();
    await this.audit.append(
      tx,
      { remiss: remissId },
      { type: 'response.read', by: personId, response: responseId, parts: fresh },
    );
  }

  /** Lets a preliminary answer stand in the summary. Again is as once. Errors: assessment.response_elsewhere, assessment.not_preliminary. */
  async confirmPreliminary(tx: EntityManager, personId: string, remissId: string, responseId: string): Promise<void> {
    const { preliminary } = await this.answerIn(tx, remissId, responseId);
    if (!preliminary) throw notPreliminary();
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(PreliminaryConfirmationEntity)
      .values({ responseId, confirmedBy: personId })
      .orIgnore()
      .returning('response_id')
      .execute();
    if ((inserted.raw as unknown[]).length === 0) return;
    await this.audit.append(
      tx,
      { remiss: remissId },
      { type: 'response.preliminary_confirmed', by: personId, response: responseId },
    );
  }

  /** The parts that have been read, by answer. */
  async read(tx: EntityManager, responseIds: string[]): Promise<Map<string, Set<number>>> {
    const rows = await tx.query<{ response_id: string; questions: number[] }[]>(
      `select response_id, array_agg(question_number) as questions from response_read where response_id = any ($1) group by response_id`,
      [responseIds],
    );
    const read = new Map(responseIds.map((id) => [id, new Set<number>()]));
    for (const { response_id, questions } of rows) read.set(response_id, new Set(questions));
    return read;
  }

  /** When each preliminary answer was confirmed; those that are not are not there. */
  async confirmations(tx: EntityManager, responseIds: string[]): Promise<Map<string, Date>> {
    const rows = await tx.findBy(PreliminaryConfirmationEntity, { responseId: In(responseIds) });
    return new Map(rows.map(({ responseId, confirmedAt }) => [responseId, confirmedAt]));
  }

  private async answerIn(tx: EntityManager, remissId: string, responseId: string): Promise<ReceivedResponse> {
    const response = await this.responses.one(tx, responseId);
    if (response.remissId !== remissId) throw responseElsewhere();
    return response;
  }
}
