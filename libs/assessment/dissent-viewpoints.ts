import { Injectable } from '@nestjs/common';
import { ResponseReader, type Reservation, type ResponseHook, type ResponseReceived } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import { takeNumbers } from './viewpoint-number';
import { ViewpointEntity } from './viewpoint.entity';

/**
 * Reservations and särskilda yttranden are viewpoints from the moment the answer is received, so that none can be forgotten:
 * they are their members' views, and are commented like other views. A protokollsanteckning is shown, not assessed.
 */
@Injectable()
export class DissentViewpoints implements ResponseHook {
  constructor(private readonly responses: ResponseReader) {}

  /** One that an earlier version already brought, in the same words, stays the same viewpoint with its assessment. */
  async onResponseReceived(tx: EntityManager, { remissId, recipientId, responseId }: ResponseReceived): Promise<void> {
    const { content } = await this.responses.one(tx, responseId);
    const dissents = content.reservations.filter(({ type }) => type !== 'minutes_note');
    if (dissents.length === 0) return;
    const known = await tx.findBy(ViewpointEntity, { recipientId });
    const fresh = withoutKnown(dissents, await this.standing(tx, recipientId, known));
    if (fresh.length === 0) return;
    const numbers = await takeNumbers(tx, remissId, fresh.length);
    await tx.insert(
      ViewpointEntity,
      fresh.map(({ type, text }, i) => ({
        remissId,
        recipientId,
        responseId,
        number: numbers[i],
        source: type,
        quote: text,
        text,
        tags: [],
        version: 1,
      })),
    );
  }

  /** A viewpoint of a voided version is not there to be taken over. */
  private async standing(tx: EntityManager, recipientId: string, known: ViewpointEntity[]): Promise<ViewpointEntity[]> {
    if (known.length === 0) return known;
    const versions = await this.responses.all(tx, { recipientId });
    const voided = new Set(versions.filter((version) => version.voided !== null).map(({ id }) => id));
    return known.filter((viewpoint) => !voided.has(viewpoint.responseId));
  }
}

/** Two members may use the same words: each known viewpoint stands for one of them. */
function withoutKnown(dissents: Reservation[], known: ViewpointEntity[]): Reservation[] {
  const left = [...known];
  return dissents.filter(({ type, text }) => {
    const at = left.findIndex((viewpoint) => viewpoint.source === type && viewpoint.quote === text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
