import { Injectable } from '@nestjs/common';
import { ResponseReader } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import { maskedViewpoint } from './viewpoint-mask';
import { Viewpoints } from './viewpoints';

/**
 * What a person sees in the place of viewpoints that quote what is marked as secret. Few bodies have any, so only their
 * answers are read.
 */
@Injectable()
export class ViewpointMasks {
  constructor(
    private readonly viewpoints: Viewpoints,
    private readonly responses: ResponseReader,
  ) {}

  /**
   * What this person sees in the place of those of these viewpoints that quote marked parts, by viewpoint; more of the
   * same bodies too.
   */
  async of(
    tx: EntityManager,
    personId: string,
    remissId: string,
    viewpoints: readonly { recipientId: string }[],
  ): Promise<Map<string, string>> {
    const bodies = [...new Set(viewpoints.map(({ recipientId }) => recipientId))];
    const masks = new Map<string, string>();
    for (const { id } of await tx.query<{ id: string }[]>(MARKED, [bodies]))
      for (const [viewpoint, mask] of await this.ofBody(tx, personId, remissId, id)) masks.set(viewpoint, mask);
    return masks;
  }

  private async ofBody(
    tx: EntityManager,
    personId: string,
    remissId: string,
    recipientId: string,
  ): Promise<[id: string, mask: string][]> {
    const seen = await this.responses.ofRecipient(tx, personId, recipientId);
    const hidden = new Set(seen.filter(({ masked }) => masked).map(({ id }) => id));
    if (hidden.size === 0) return [];
    const content = new Map(
      (await this.responses.all(tx, { recipientId })).map((version) => [version.id, version.content]),
    );
    return (await this.viewpoints.all(tx, remissId, recipientId))
      .filter(({ responseId }) => hidden.has(responseId))
      .map((viewpoint) => [viewpoint, maskedViewpoint(viewpoint, content)] as const)
      .filter(([viewpoint, shown]) => shown !== viewpoint)
      .map(([{ id }, shown]) => [id, shown.text]);
  }
}

/** The bodies where some version of the answer has marked parts. */
const MARKED = `
  select distinct r.recipient_id as id from shared.response r
  where r.recipient_id = any ($1) and jsonb_array_length(r.outline -> 'secrecy') > 0`;
