import { Injectable } from '@nestjs/common';
import { AnswerReading, ViewpointOutlines, Viewpoints } from '@yttra/assessment';
import { notYours } from '@yttra/identity';
import { pathTo } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import type { Visit } from '../../../web/visit';
import { AssessRounds } from '../frame/assess-rounds';
import { besideIn } from '../frame/bench-filter';
import { ViewpointChoices } from '../frame/viewpoint-choices';
import type { ViewpointPageProps } from './props';
import { ViewpointHandling } from './viewpoint-handling';

/** What the page of one viewpoint shows. */
@Injectable()
export class ViewpointFactsReader {
  constructor(
    private readonly viewpoints: Viewpoints,
    private readonly answers: AnswerReading,
    private readonly rounds: AssessRounds,
    private readonly outlines: ViewpointOutlines,
    private readonly choices: ViewpointChoices,
    private readonly handling: ViewpointHandling,
  ) {}

  /** As this person may read it. Errors: assessment.viewpoint_not_found, identity.not_found. */
  async read(tx: EntityManager, visit: Visit): Promise<ViewpointPageProps> {
    const { personId } = visit.caller;
    const { remissId, viewpointId } = visit.places;
    const { recipientId } = await this.viewpoints.get(tx, remissId, viewpointId);
    const answer = await this.answers.of(tx, personId, remissId, recipientId);
    const viewpoint = answer.viewpoints.find(({ id }) => id === viewpointId);
    if (!viewpoint) throw notYours();
    const round = await this.rounds.of(tx, visit);
    const found = await this.rounds.found(tx, round);
    const matter = await this.outlines.ofMatter(tx, personId, remissId, viewpoint.joinedTo ?? viewpointId);
    return {
      ...{ round, answer, viewpoint },
      row: await this.rounds.row(tx, round, answer.recipient),
      joined: matter.filter(({ id }) => id !== viewpointId),
      beside: found ? besideIn(found, viewpoint.number) : await this.outlines.beside(tx, remissId, viewpoint.number),
      ...(await this.handling.of(tx, visit.caller, round, viewpoint)),
      ...(await this.choices.of(tx, visit, round, pathTo('remiss.viewpoint', { remissId, viewpointId }))),
    };
  }
}
