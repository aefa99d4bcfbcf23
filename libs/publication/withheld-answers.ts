import { Injectable } from '@nestjs/common';
import { People } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { type ReceivedResponse, ResponseMarks, ResponseReader, reviewOf } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { CHOOSE_BODY, nothingToWithhold } from './publication.errors';

/** The answer of a body that counts, and by whom and why it is kept out of what is published. */
export interface AnswerToPublish {
  recipientId: string;
  body: string;
  /** `by` is a name. */
  withheld: { reason: string | null; by: string; at: Date } | null;
}

/** Of which recipient, and why. */
export const newWithholding = z.object({
  instans: z.uuid(CHOOSE_BODY),
  reason: z.string().max(4_000).trim().min(1, 'Skriv varför svaret inte publiceras.'),
});

type Versions = [ReceivedResponse, ...ReceivedResponse[]];

/** Which answers the office keeps out of what is published. What is out already changes when it is published anew. */
@Injectable()
export class WithheldAnswers {
  constructor(
    private readonly database: Database,
    private readonly responses: ResponseReader,
    private readonly marks: ResponseMarks,
    private readonly people: People,
  ) {}

  /** Of every body that has answered, in Swedish order. Errors: remiss.not_found. */
  async all(tx: EntityManager, remissId: string): Promise<AnswerToPublish[]> {
    const answers = answersOf(await this.responses.all(tx, { remissId }));
    const reviews = answers.map((versions) => reviewOf(versions));
    const names = await this.people.names(
      tx,
      reviews.flatMap((review) => review?.by ?? []),
    );
    return answers.map(([{ recipientId, body }], index) => {
      const { decision, reason, by, at } = reviews[index] ?? {};
      const withheld = decision === 'withhold' ? { reason: reason!, by: names.get(by!) ?? '', at: at! } : null;
      return { recipientId, body: body.name, withheld };
    });
  }

  /** Errors: remiss.not_found, publication.nothing_to_withhold, response.reason_missing. */
  async withhold(by: string, remissId: string, recipientId: string, reason: string): Promise<void> {
    const { answer, review } = await this.read(remissId, recipientId);
    if (review?.decision === 'withhold' && review.reason === reason) return;
    await this.marks.review(by, answer.id, 'withhold', reason);
  }

  /** The answer is published again, as if it had never been kept out. Errors: as for `withhold`. */
  async include(by: string, remissId: string, recipientId: string): Promise<void> {
    const { answer, review } = await this.read(remissId, recipientId);
    if (review?.decision === 'withhold') await this.marks.review(by, answer.id, 'publish', null);
  }

  private async read(remissId: string, recipientId: string) {
    const versions = await this.database.transaction((tx) => this.responses.all(tx, { remissId }));
    const own = answersOf(versions).find(([answer]) => answer.recipientId === recipientId);
    if (!own) throw nothingToWithhold();
    return { answer: own[0], review: reviewOf(own) };
  }
}

/** Each body's versions that stand, newest first. */
function answersOf(responses: readonly ReceivedResponse[]): Versions[] {
  const standing = responses.filter(({ voided }) => !voided);
  const bodies = new Set(standing.map(({ recipientId }) => recipientId));
  return [...bodies].map((id) => standing.filter(({ recipientId }) => recipientId === id) as Versions);
}
