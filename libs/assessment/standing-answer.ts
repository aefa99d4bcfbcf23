import { Injectable } from '@nestjs/common';
import type { RecipientView } from '@yttra/remiss';
import { ResponseReader } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import { notAnswered, responseElsewhere, superseded } from './assessment.errors';
import { partsOf, type WrittenPart } from './part';

/** The version of a body's answer that counts, and what is written in it. */
@Injectable()
export class StandingAnswers {
  constructor(private readonly responses: ResponseReader) {}

  /** `read`: the version that was read, which must be it. Errors: assessment.not_answered, .superseded, .response_elsewhere. */
  async of(
    tx: EntityManager,
    recipient: RecipientView,
    read: string | null = null,
  ): Promise<{ responseId: string; parts: WrittenPart[] }> {
    if (!recipient.answer) throw notAnswered(recipient.body);
    const { responseId } = recipient.answer;
    if (read !== null && read !== responseId) {
      const versions = await this.responses.all(tx, { recipientId: recipient.id });
      throw versions.some(({ id }) => id === read) ? superseded(recipient.body) : responseElsewhere();
    }
    return { responseId, parts: partsOf((await this.responses.one(tx, responseId)).content) };
  }
}
