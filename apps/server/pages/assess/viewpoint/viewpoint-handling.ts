import { Injectable } from '@nestjs/common';
import { ViewpointHistory, ViewpointRequests, type Viewpoint } from '@yttra/assessment';
import { People } from '@yttra/identity';
import type { EntityManager } from 'typeorm';
import type { Visit } from '../../../web/visit';
import type { AssessRound } from '../frame/assess-rounds';
import type { ViewpointPageProps } from './props';

/** What the office has done with a viewpoint: what stood before, who wrote it, and who is asked for its reason. */
@Injectable()
export class ViewpointHandling {
  constructor(
    private readonly histories: ViewpointHistory,
    private readonly people: People,
    private readonly requests: ViewpointRequests,
  ) {}

  async of(
    tx: EntityManager,
    { personId }: Visit['caller'],
    { remiss, mayMark }: AssessRound,
    { id, changedBy }: Viewpoint,
  ): Promise<Pick<ViewpointPageProps, 'history' | 'changedBy' | 'request' | 'candidates'>> {
    return {
      // What stood before may tell of what is masked now.
      history: mayMark ? await this.histories.of(tx, id) : [],
      changedBy: changedBy && ((await this.people.names(tx, [changedBy])).get(changedBy) ?? null),
      request: (await this.requests.of(tx, remiss.id)).get(id) ?? null,
      candidates: mayMark ? await this.requests.candidates(tx, personId, remiss.id) : [],
    };
  }
}
