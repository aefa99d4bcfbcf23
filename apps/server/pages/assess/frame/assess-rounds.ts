import { Injectable } from '@nestjs/common';
import {
  Matrix,
  nextLeft,
  RoundsProgress,
  ViewpointOutlines,
  ViewpointRequests,
  WorkOrders,
  type LeftToDo,
  type MatrixRow,
  type ViewpointSketch,
  type RoundProgress,
  type WorkOrder,
  type WorkPlace,
} from '@yttra/assessment';
import { pathTo } from '@yttra/platform';
import { RemissReader, type RecipientView } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import type { Visit } from '../../../web/visit';
import { roundFrame, type RoundFrame } from '../../read/round/read-round';
import { goTo, type GoTo } from '../../../web/go-to';
import { leftPath } from '../addresses';
import {
  benchFilterOf,
  filteredLeft,
  filteredViewpoints,
  isEmpty,
  withFilter,
  type BenchFilter,
  type FilterHits,
} from './bench-filter';

/** What every page of the workbench stands on: a round, with how far it has come. */
export interface AssessRound extends RoundFrame, RoundProgress {
  order: WorkOrder;
  /** By which it is worked through, as the page's address says, and what the database finds by it. */
  filter: BenchFilter;
  hits: FilterHits;
  /** What of `left` the filter leaves. */
  ahead: LeftToDo[];
}

/** Rounds with what is left of them. */
@Injectable()
export class AssessRounds {
  constructor(
    private readonly remisser: RemissReader,
    private readonly progress: RoundsProgress,
    private readonly orders: WorkOrders,
    private readonly outlines: ViewpointOutlines,
    private readonly requests: ViewpointRequests,
    private readonly matrices: Matrix,
  ) {}

  /** As this person may read it. */
  async of(tx: EntityManager, visit: Pick<Visit, 'caller' | 'object' | 'remiss' | 'query'>): Promise<AssessRound> {
    const filter = benchFilterOf(visit.query);
    const hits = await this.hits(tx, visit, filter);
    const frame = await roundFrame(tx, this.remisser, visit);
    const order = await this.orders.of(tx, visit.caller.personId);
    const progress = await this.progress.of(tx, frame.remiss.id, order);
    return { ...frame, ...progress, order, filter, hits, ahead: filteredLeft(progress.left, filter, hits) };
  }

  /** The viewpoints that the filter leaves; null when nothing is filtered. */
  async found(tx: EntityManager, { filter, hits, remiss }: AssessRound): Promise<ViewpointSketch[] | null> {
    if (isEmpty(filter)) return null;
    return filteredViewpoints(await this.outlines.sketches(tx, remiss.id), filter, hits);
  }

  /** One body's row of the matrix. */
  row(tx: EntityManager, { remiss, questions }: AssessRound, recipient: RecipientView): Promise<MatrixRow | undefined> {
    return this.matrices.ofBody(tx, { remissId: remiss.id, questions }, recipient);
  }

  private async hits(
    tx: EntityManager,
    { caller: { personId }, remiss: { id } }: Pick<Visit, 'caller' | 'remiss'>,
    { words, reason }: BenchFilter,
  ): Promise<FilterHits> {
    const withReason = () =>
      reason === 'mine' ? this.requests.waitingFor(tx, personId, id) : this.requests.toDecide(tx, id);
    return {
      withWords: words ? await this.outlines.withWords(tx, personId, id, words) : null,
      withReason: reason ? await withReason() : null,
    };
  }
}

/** On to what is left after a place, within the filter; to the workbench when nothing else of it is. */
export function goOnAfter(round: AssessRound, here: LeftToDo | WorkPlace, notice: string): GoTo {
  const { remiss, ahead, left, bodies, order, filter } = round;
  const ids = bodies.map(({ recipientId }) => recipientId);
  const next = nextLeft(ahead, ids, order, here);
  if (next) return goTo(withFilter(leftPath(remiss.id, next), filter), notice);
  return goTo(
    withFilter(pathTo('remiss.assessment', { remissId: remiss.id }), filter),
    nextLeft(left, ids, order, here) ? 'klar-filter' : 'klar',
  );
}
