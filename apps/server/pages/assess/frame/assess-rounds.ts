import { Injectable } from '@nestjs/common';
import {
  nextLeft,
  RoundsProgress,
  WorkOrders,
  type LeftToDo,
  type RoundProgress,
  type WorkOrder,
  type WorkPlace,
} from '@yttra/assessment';
import { Database } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import type { Visit } from '../../../web/visit';
import { roundFrame, type RoundFrame } from '../../read/round/read-round';
import { leftPath } from '../addresses';

/** What every page of the workbench stands on: a round, with how far it has come. */
export interface AssessRound extends RoundFrame, RoundProgress {
  order: WorkOrder;
}

/** Rounds with what is left of them. */
@Injectable()
export class AssessRounds {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly progress: RoundsProgress,
    private readonly orders: WorkOrders,
  ) {}

  /** As this person may read it. Errors: remiss.not_found. */
  of(visit: Pick<Visit, 'caller' | 'object' | 'places'>): Promise<AssessRound> {
    return this.database.transaction(async (tx) => {
      const frame = await roundFrame(tx, this.remisser, visit);
      const order = await this.orders.of(tx, visit.caller.personId);
      return { ...frame, ...(await this.progress.of(tx, frame.remiss.id, order)), order };
    });
  }
}

/** Where the work goes on after a place; null when nothing else is left. */
export function pathAfter({ remiss, left, bodies, order }: AssessRound, here: LeftToDo | WorkPlace): string | null {
  const ids = bodies.map(({ recipientId }) => recipientId);
  const next = nextLeft(left, ids, order, here);
  return next && leftPath(remiss.id, next);
}
