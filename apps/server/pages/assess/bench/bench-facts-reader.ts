import { Injectable } from '@nestjs/common';
import { AssessmentActs, Matrix, ViewpointOutlines, ViewpointRequests } from '@yttra/assessment';
import { SavedFilters } from '@yttra/identity';
import type { EntityManager } from 'typeorm';
import type { Visit } from '../../../web/visit';
import { pageNumber } from '../../read/matrix/filter-query';
import { AssessRounds } from '../frame/assess-rounds';
import { filteredBodies } from '../frame/bench-filter';
import { LINES_A_PAGE, type BenchPageProps } from './page';

/** What a page of the workbench shows. */
@Injectable()
export class BenchFactsReader {
  constructor(
    private readonly rounds: AssessRounds,
    private readonly outlines: ViewpointOutlines,
    private readonly requests: ViewpointRequests,
    private readonly acts: AssessmentActs,
    private readonly filters: SavedFilters,
    private readonly matrices: Matrix,
  ) {}

  async read(tx: EntityManager, visit: Visit): Promise<BenchPageProps> {
    const round = await this.rounds.of(tx, visit);
    const { filter, remiss, questions } = round;
    const { personId } = visit.caller;
    const found = await this.rounds.found(tx, round);
    const bodies = filteredBodies(round, found ?? [], filter);
    const answered = bodies.filter(({ hasAnswered }) => hasAnswered);
    const silent = bodies.filter(({ hasAnswered }) => !hasAnswered);
    const total = found?.length ?? round.viewpoints;
    const pages = Math.max(1, Math.ceil(Math.max(answered.length, total) / LINES_A_PAGE));
    const page = Math.min(pageNumber(visit.query), pages);
    const from = (page - 1) * LINES_A_PAGE;
    // Of thousands only those that are shown are read.
    const ids = found?.slice(from, from + LINES_A_PAGE).map(({ id }) => id);
    const viewpoints = ids
      ? await this.outlines.some(tx, personId, remiss.id, ids)
      : await this.outlines.page(tx, personId, remiss.id, { limit: LINES_A_PAGE, offset: from });
    const shown = [...answered.slice(from, from + LINES_A_PAGE), ...silent].map(({ recipientId }) => recipientId);
    const requests = await this.requests.of(tx, remiss.id);
    const mine = [...requests.values()].filter(({ askedOf, answeredAt }) => askedOf === personId && !answeredAt);
    return {
      ...{ round, total, viewpoints, page, pages, requests },
      mine: mine.length,
      act: round.mayMark ? await this.acts.latest(tx, personId, remiss.id) : null,
      saved: await this.filters.list(tx, personId, 'bedomning', remiss.id),
      rows: await this.matrices.ofBodies(tx, { remissId: remiss.id, questions }, shown),
      marked: await this.outlines.byPlace(tx, remiss.id, shown),
      tags: await this.outlines.tags(tx, remiss.id),
    };
  }
}
