import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A reason that the office has written in a round, and the viewpoints that it stands in. */
export interface WrittenReason {
  reason: string;
  /** One of the viewpoints, by which the reason can be asked for. */
  viewpointId: string;
  numbers: number[];
}

/** So many are offered to choose among. */
const MOST = 15;

/** Reasons that have been written before: the same question deserves the same answer. */
@Injectable()
export class WrittenReasons {
  /** Those that stand in most viewpoints first. */
  async of(tx: EntityManager, remissId: string): Promise<WrittenReason[]> {
    return tx.query<WrittenReason[]>(
      `select reason, (array_agg(id order by number))[1] as "viewpointId", array_agg(number order by number) as numbers
       from viewpoint where remiss_id = $1 and removed_at is null and reason ~ '\\S'
       group by reason order by count(*) desc, min(number) limit ${MOST}`,
      [remissId],
    );
  }
}
