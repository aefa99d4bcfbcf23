import { Injectable } from '@nestjs/common';
import { RemissReader, type RecipientView } from '@yttra/remiss';
import { ResponseReader, type ReceivedResponse } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import type { Part } from './part';
import { partsLeft, partsToRead } from './reading-parts';
import { Reading } from './reading';
import type { Viewpoint } from './viewpoint';
import { Viewpoints } from './viewpoints';

/** One body with the answer that counts and how far the office has come with it. */
export interface AnswerState {
  recipient: RecipientView;
  response: ReceivedResponse;
  /** Every version of it that is not voided. */
  versions: ReceivedResponse[];
  /** Parts that say something, and those of them that nobody has read. */
  parts: Part[];
  left: Part[];
  viewpoints: Viewpoint[];
  confirmedAt: Date | null;
}

/** How far the office has come with the answers of a remiss. */
@Injectable()
export class AssessmentState {
  constructor(
    private readonly remisser: RemissReader,
    private readonly responses: ResponseReader,
    private readonly viewpoints: Viewpoints,
    private readonly reading: Reading,
  ) {}

  /** The answers that count, bodies in Swedish order. Viewpoints of a voided version are left out. */
  async of(tx: EntityManager, remissId: string): Promise<AnswerState[]> {
    const recipients = await this.remisser.recipients(tx, remissId);
    const responses = await this.responses.all(tx, { remissId });
    const counted = new Map(responses.map((response) => [response.id, response]));
    const voided = new Set(responses.filter(({ voided: mark }) => mark !== null).map(({ id }) => id));
    const viewpoints = (await this.viewpoints.all(tx, remissId)).filter(({ responseId }) => !voided.has(responseId));
    const ids = [...counted.keys()];
    const read = await this.reading.read(tx, ids);
    const confirmed = await this.reading.confirmations(tx, ids);
    return recipients.flatMap((recipient) => {
      const response = recipient.answer && counted.get(recipient.answer.responseId);
      if (!response) return [];
      return [
        {
          recipient,
          response,
          versions: responses.filter(({ recipientId, voided: mark }) => recipientId === recipient.id && mark === null),
          parts: partsToRead(response.content),
          left: partsLeft(response.content, read.get(response.id) ?? new Set()),
          viewpoints: viewpoints.filter(({ recipientId }) => recipientId === recipient.id),
          confirmedAt: confirmed.get(response.id) ?? null,
        },
      ];
    });
  }
}
