import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { checked, peopleText } from '@yttra/platform';
import { holdRecipient, RemissReader } from '@yttra/remiss';
import { ResponseReader } from '@yttra/response';
import { In, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { notOpposed, responseElsewhere, staleComment, versionMissing } from './assessment.errors';
import { OpposedAnswerEntity } from './opposed-answer.entity';

const answerText = z.string().max(20_000);

/** The office's written answer as other libs and the API read it. */
export interface OpposedAnswer {
  recipientId: string;
  /** The version of the body's answer that it was written about. */
  responseId: string;
  text: string;
  version: number;
  writtenBy: string;
  writtenAt: Date;
}

/**
 * Who says no to the proposal is owed an answer in writing: one for each body, about the version of its answer that was
 * read.
 */
@Injectable()
export class OpposedAnswers {
  constructor(
    private readonly remisser: RemissReader,
    private readonly responses: ResponseReader,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Writes it if it still stands in the version that was read (0: there was none); an empty text takes it away. Errors:
   * assessment.version_missing, assessment.response_elsewhere, assessment.not_opposed, assessment.stale_comment.
   */
  async write(
    tx: EntityManager,
    personId: string,
    remissId: string,
    responseId: string,
    version: number | null,
    given: string,
  ): Promise<OpposedAnswer | null> {
    if (version === null) throw versionMissing();
    const text = checked(answerText, peopleText(given).value);
    const response = await this.responses.one(tx, responseId);
    if (response.remissId !== remissId) throw responseElsewhere();
    if (response.stance !== 'opposes') throw notOpposed(response.body.name);
    const { recipientId } = response;
    // The recipient's row is there whether or not anybody has written: two who write first wait for each other.
    await holdRecipient(tx, recipientId);
    const known = await tx.findOneBy(OpposedAnswerEntity, { recipientId });
    if ((known?.version ?? 0) !== version) throw staleComment(known, text);
    if (text.trim() === '') await tx.delete(OpposedAnswerEntity, { recipientId });
    else
      await tx.upsert(
        OpposedAnswerEntity,
        { recipientId, responseId, text, version: version + 1, writtenBy: personId, writtenAt: () => 'yttra_now()' },
        ['recipientId'],
      );
    const event = { type: 'opposition.answered', by: personId, recipient: recipientId, response: responseId } as const;
    await this.audit.append(tx, { remiss: remissId }, event);
    return tx.findOneBy(OpposedAnswerEntity, { recipientId });
  }

  /** One for each body that has been answered. */
  async all(tx: EntityManager, remissId: string): Promise<OpposedAnswer[]> {
    const ids = (await this.remisser.recipients(tx, remissId)).map(({ id }) => id);
    return tx.find(OpposedAnswerEntity, { where: { recipientId: In(ids) }, order: { writtenAt: 'ASC' } });
  }
}
