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

  /** Of each, read together; `read`: the version that was read. Errors: as `of`. */
  async ofAll(
    tx: EntityManager,
    asked: readonly { recipient: RecipientView; read?: string | null | undefined }[],
  ): Promise<{ responseId: string; parts: WrittenPart[] }[]> {
    const [first, ...more] = asked;
    if (!first) return [];
    if (more.length === 0) return [await this.of(tx, first.recipient, first.read)];
    const all = await this.responses.all(tx, { remissId: first.recipient.remissId });
    const contents = new Map(all.map(({ id, content }) => [id, content]));
    const standing = [];
    for (const { recipient, read } of asked) {
      const content = recipient.answer && contents.get(recipient.answer.responseId);
      // What is refused is told by what refuses it.
      standing.push(
        !content || (read && read !== recipient.answer!.responseId)
          ? await this.of(tx, recipient, read)
          : { responseId: recipient.answer!.responseId, parts: partsOf(content) },
      );
    }
    return standing;
  }

  /**
   * `read`: the version that was read, which must be it. Errors: assessment.not_answered, .superseded,
   * .response_elsewhere.
   */
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
