import { Injectable } from '@nestjs/common';
import { RemissReader } from '@yttra/remiss';
import { AnswerOutlines, ResponseReader } from '@yttra/response';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { viewpointNotFound } from './assessment.errors';
import { viewpointOf, type RemovedViewpoint, type Viewpoint } from './viewpoint';
import { maskedViewpoint } from './viewpoint-mask';
import { ViewpointPlaces } from './viewpoint-places';
import { ViewpointEntity } from './viewpoint.entity';

/** What the answers say, point by point, and what the office says of each. Who may read is asked before calling. */
@Injectable()
export class Viewpoints {
  constructor(
    private readonly remisser: RemissReader,
    private readonly responses: ResponseReader,
    private readonly outlines: AnswerOutlines,
    private readonly places: ViewpointPlaces,
  ) {}

  /** By number. Everything that has not been taken away, unmasked; of one body, where one is given. */
  async all(tx: EntityManager, remissId: string, recipientId?: string): Promise<Viewpoint[]> {
    return (await this.read(tx, { remissId, recipientId, removed: false })).map(({ viewpoint }) => viewpoint);
  }

  /** By number. Those that have been taken away, unmasked, with when and why. */
  async removed(tx: EntityManager, remissId: string): Promise<RemovedViewpoint[]> {
    return (await this.read(tx, { remissId, removed: true })).map(({ viewpoint, row }) => ({
      ...viewpoint,
      removedAt: row.removedAt!,
      removedReason: row.removedReason ?? '',
    }));
  }

  /** The number of each by its id, also of those that have been taken away: what the log names. */
  async numbers(tx: EntityManager, remissId: string): Promise<Map<string, number>> {
    const rows = await tx.find(ViewpointEntity, { where: { remissId }, select: { id: true, number: true } });
    return new Map(rows.map(({ id, number }) => [id, number]));
  }

  private async read(
    tx: EntityManager,
    { remissId, recipientId, removed }: { remissId: string; recipientId?: string | undefined; removed: boolean },
  ): Promise<{ viewpoint: Viewpoint; row: ViewpointEntity }[]> {
    const rows = await tx.find(ViewpointEntity, {
      where: { remissId, removedAt: removed ? Not(IsNull()) : IsNull(), ...(recipientId ? { recipientId } : {}) },
      order: { number: 'ASC' },
    });
    if (rows.length === 0) return [];
    const places = await this.places.of(tx, recipientId ? { recipientId } : { remissId });
    const voided = await this.outlines.voided(tx, remissId);
    const asked = recipientId
      ? [await this.remisser.recipient(tx, recipientId, remissId)]
      : await this.remisser.recipients(tx, remissId);
    const recipients = new Map(asked.map((one) => [one.id, one]));
    return rows.map((row) => ({
      row,
      viewpoint: viewpointOf(row, places.get(row.id) ?? [], {
        body: recipients.get(row.recipientId)?.body ?? '',
        standing: voided.has(row.responseId) ? null : (recipients.get(row.recipientId)?.answer?.responseId ?? null),
      }),
    }));
  }

  /**
   * As this person may read them: what quotes a part marked as secret is masked for whoever may not open it. By number.
   */
  async list(tx: EntityManager, personId: string, remissId: string): Promise<Viewpoint[]> {
    const seen = new Map((await this.responses.list(tx, personId, remissId)).map(({ id, masked }) => [id, masked]));
    const responses = await this.responses.all(tx, { remissId });
    const content = new Map(responses.map((response) => [response.id, response.content]));
    return (await this.all(tx, remissId)).flatMap((viewpoint) => {
      const isMasked = seen.get(viewpoint.responseId);
      if (isMasked === undefined) return [];
      return [isMasked ? maskedViewpoint(viewpoint, content) : viewpoint];
    });
  }

  /** Errors: assessment.viewpoint_not_found. */
  async get(tx: EntityManager, remissId: string, id: string): Promise<Viewpoint> {
    const row = await tx.findOneBy(ViewpointEntity, { id, remissId, removedAt: IsNull() });
    if (!row) throw viewpointNotFound();
    const [of] = await tx.query<{ body: string; standing: string | null }[]>(BODY, [row.recipientId, row.responseId]);
    const places = await this.places.of(tx, { viewpointId: id });
    return viewpointOf(row, places.get(id) ?? [], of!);
  }
}

/**
 * The body of a viewpoint, and the version of its answer that counts; none where the one that it was marked in is
 * voided.
 */
const BODY = `
  select c.body_name as body, case when not exists (select from shared.response_mark m where m.response_id = $2 and m.mark = 'voided')
    then c.current_response_id end as standing
  from shared.recipient c where c.id = $1`;
