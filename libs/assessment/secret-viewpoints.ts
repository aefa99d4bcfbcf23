import { Injectable } from '@nestjs/common';
import { ResponseReader } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import type { Viewpoint } from './viewpoint';
import { maskedViewpoint } from './viewpoint-mask';

/**
 * Viewpoints that quote, or are about, what is marked as secret: an expert outside the office is never asked of those.
 */
@Injectable()
export class SecretViewpoints {
  constructor(private readonly responses: ResponseReader) {}

  /** The ids of those among them, all of one remiss. */
  async among(tx: EntityManager, viewpoints: readonly Viewpoint[]): Promise<ReadonlySet<string>> {
    const [first, ...more] = [...new Set(viewpoints.map(({ recipientId }) => recipientId))];
    if (first === undefined) return new Set();
    const wanted = more.length > 0 ? { remissId: viewpoints[0]!.remissId } : { recipientId: first };
    const contents = new Map((await this.responses.all(tx, wanted)).map(({ id, content }) => [id, content]));
    return new Set(viewpoints.filter((one) => maskedViewpoint(one, contents) !== one).map(({ id }) => id));
  }
}
