import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { checked, peopleText } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { ResponseReader } from '@yttra/response';
import { IsNull, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { noSuchQuestion, responseElsewhere, staleComment, versionMissing } from './assessment.errors';
import { OfficeCommentEntity } from './office-comment.entity';

const commentText = z.string().max(20_000);

/** A comment as other libs and the API read it. */
export interface OfficeComment {
  question: number;
  responseId: string | null;
  text: string;
  version: number;
}

/** The office's comments on the answers: one a question, and one an answer to it. */
@Injectable()
export class OfficeComments {
  constructor(
    private readonly remisser: RemissReader,
    private readonly responses: ResponseReader,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Writes the comment if it still stands in the version that was read (0: there was none); an empty text takes it
   * away. Errors: assessment.version_missing, assessment.no_such_question, assessment.response_elsewhere,
   * assessment.stale_comment.
   */
  async write(
    tx: EntityManager,
    personId: string,
    remissId: string,
    place: { question: number; responseId: string | null },
    version: number | null,
    given: string,
  ): Promise<OfficeComment | null> {
    if (version === null) throw versionMissing();
    const text = checked(commentText, peopleText(given).value);
    await this.checkPlace(tx, remissId, place);
    const where = { remissId, question: place.question, responseId: place.responseId ?? IsNull() };
    const known = await tx.findOne(OfficeCommentEntity, { where, lock: { mode: 'pessimistic_write' } });
    if ((known?.version ?? 0) !== version) throw staleComment(known, text);
    const isEmpty = text.trim() === '';
    if (isEmpty) await tx.delete(OfficeCommentEntity, where);
    else if (known)
      await tx.update(OfficeCommentEntity, where, {
        text,
        version: version + 1,
        writtenBy: personId,
        writtenAt: () => 'yttra_now()',
      });
    else await this.insert(tx, { remissId, ...place, text, version: 1, writtenBy: personId });
    if (isEmpty && !known) return null;
    await this.audit.append(
      tx,
      { remiss: remissId },
      { type: 'comment.written', by: personId, question: place.question, response: place.responseId },
    );
    return isEmpty ? null : { ...place, text, version: version + 1 };
  }

  /** By question, the comment on all its answers first. */
  async all(tx: EntityManager, remissId: string): Promise<OfficeComment[]> {
    const rows = await tx.find(OfficeCommentEntity, {
      where: { remissId },
      order: { question: 'ASC', responseId: { direction: 'ASC', nulls: 'FIRST' } },
    });
    return rows.map(({ question, responseId, text, version }) => ({ question, responseId, text, version }));
  }

  /** On one question: of all its answers, and of each among these. */
  onQuestion(
    tx: EntityManager,
    remissId: string,
    question: number,
    responseIds: readonly string[],
  ): Promise<OfficeComment[]> {
    return tx.query<OfficeComment[]>(
      `select question_number as question, response_id as "responseId", text, version from office_comment
       where remiss_id = $1 and question_number = $2 and (response_id is null or response_id = any ($3))`,
      [remissId, question, responseIds],
    );
  }

  /** Two who write the first comment at once: one of them is told, and loses nothing. */
  private async insert(tx: EntityManager, row: Partial<OfficeCommentEntity>): Promise<void> {
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(OfficeCommentEntity)
      .values(row)
      .orIgnore()
      .returning('version')
      .execute();
    if ((inserted.raw as unknown[]).length === 0) throw staleComment(null, row.text!);
  }

  private async checkPlace(
    tx: EntityManager,
    remissId: string,
    { question, responseId }: { question: number; responseId: string | null },
  ): Promise<void> {
    const questions = await this.remisser.questions(tx, remissId);
    if (!questions.some(({ number }) => number === question)) throw noSuchQuestion(question, questions.length);
    if (responseId !== null && (await this.responses.one(tx, responseId)).remissId !== remissId)
      throw responseElsewhere();
  }
}
