import { Injectable } from '@nestjs/common';
import {
  leftToDo,
  Matrix,
  nextLeft,
  ViewpointOutlines,
  WorkOrders,
  type LeftToDo,
  type ViewpointOutline,
  type WorkOrder,
  type WorkPlace,
} from '@yttra/assessment';
import { Database } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import type { Visit } from '../../../web/visit';
import { readRound, type ReadRound } from '../../read/round/read-round';
import { leftPath } from '../addresses';

/** What every page of the workbench stands on. */
export interface AssessRound extends ReadRound {
  viewpoints: ViewpointOutline[];
  /** What is left, in the order in which it is worked through. */
  left: LeftToDo[];
  order: WorkOrder;
}

/** A round with what is left of it. */
@Injectable()
export class AssessRounds {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly matrices: Matrix,
    private readonly outlines: ViewpointOutlines,
    private readonly orders: WorkOrders,
  ) {}

  /** As this person may read it. Errors: remiss.not_found. */
  async of(visit: Pick<Visit, 'caller' | 'object' | 'places'>): Promise<AssessRound> {
    const viewpoints = await this.outlines.of(visit.caller.personId, visit.places.remissId!);
    const { round, order } = await this.database.transaction(async (tx) => ({
      round: await readRound(tx, { remisser: this.remisser, matrices: this.matrices }, visit),
      order: await this.orders.of(tx, visit.caller.personId),
    }));
    return { ...round, viewpoints, order, left: leftToDo(round.rows, viewpoints, order) };
  }
}

/** Where the work goes on after a place; null when nothing else is left. */
export function pathAfter({ remiss, left, rows, order }: AssessRound, here: LeftToDo | WorkPlace): string | null {
  const next = nextLeft(left, rows, order, here);
  return next && leftPath(remiss.id, next);
}
