import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { WorkOrder } from './work-order';

/** In which order a person works through a round: kept for the next time, in every round. */
@Injectable()
export class WorkOrders {
  /** Body by body, until something else is chosen. */
  async of(tx: EntityManager, personId: string): Promise<WorkOrder> {
    const [row] = await tx.query<{ chosen: WorkOrder }[]>(`select chosen from work_order where person_id = $1`, [
      personId,
    ]);
    return row?.chosen ?? 'bodies';
  }

  async choose(tx: EntityManager, personId: string, order: WorkOrder): Promise<void> {
    await tx.query(
      `insert into work_order (person_id, chosen) values ($1, $2) on conflict (person_id) do update set chosen = excluded.chosen`,
      [personId, order],
    );
  }
}
