import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Quotation } from './asked-place';
import { ViewpointPlaceEntity } from './viewpoint.entity';

/** Where the viewpoints' quotations stand, version by version. */
@Injectable()
export class ViewpointPlaces {
  /** By viewpoint, the newest version first; those of a voided version are left out. */
  async of(
    tx: EntityManager,
    wanted: { remissId: string } | { viewpointId: string } | { recipientId: string },
  ): Promise<Map<string, ViewpointPlaceEntity[]>> {
    const [[name, id]] = Object.entries(wanted) as [[keyof typeof BY, string]];
    const rows = await tx.query<ViewpointPlaceEntity[]>(
      `select p.viewpoint_id as "viewpointId", p.response_id as "responseId", p.part, p.from_point as from, p.to_point as to, p.quote,
         p.placed_by as "placedBy", p.placed_at as "placedAt"
       from viewpoint v join viewpoint_place p on p.viewpoint_id = v.id join shared.response r on r.id = p.response_id
       where ${BY[name]} = $1 and not exists (select from shared.response_mark m where m.response_id = r.id and m.mark = 'voided')
       order by r.version desc`,
      [id],
    );
    const places = new Map<string, ViewpointPlaceEntity[]>();
    for (const row of rows) places.set(row.viewpointId, [...(places.get(row.viewpointId) ?? []), row]);
    return places;
  }

  /**
   * Each quotation stands there in that version; null: the viewpoint stands without one. In place of where it stood in
   * it.
   */
  async put(
    tx: EntityManager,
    standing: readonly { viewpointId: string; responseId: string; quotation: Quotation | null }[],
    placedBy: string | null,
  ): Promise<void> {
    if (standing.length === 0) return;
    const rows = standing.map(({ viewpointId, responseId, quotation }) => {
      const { part = null, from = null, to = null, quote = null } = quotation ?? {};
      return { viewpointId, responseId, part, from, to, quote };
    });
    await tx.query(
      `insert into viewpoint_place (viewpoint_id, response_id, part, from_point, to_point, quote, placed_by)
       select p."viewpointId", p."responseId", p.part, p."from", p."to", p.quote, $2
       from jsonb_to_recordset($1) p ("viewpointId" uuid, "responseId" uuid, part text, "from" int, "to" int, quote text)
       on conflict (viewpoint_id, response_id) do update set part = excluded.part, from_point = excluded.from_point,
         to_point = excluded.to_point, quote = excluded.quote, placed_by = excluded.placed_by, placed_at = yttra_now()`,
      [JSON.stringify(rows), placedBy],
    );
  }
}

const BY = { remissId: 'v.remiss_id', viewpointId: 'v.id', recipientId: 'v.recipient_id' } as const;
