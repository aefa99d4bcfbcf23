import { Injectable } from '@nestjs/common';
import type { ReadAnswer, ReadPart } from '@yttra/assessment';
import type { EntityManager } from 'typeorm';
import type { Visit } from '../../../web/visit';
import { partPath } from '../addresses';
import { AssessRounds } from '../frame/assess-rounds';
import { filteredBodies } from '../frame/bench-filter';
import { ViewpointChoices } from '../frame/viewpoint-choices';
import type { PartPageProps } from './page';

/** What the page of one part of an answer shows beside the answer. */
@Injectable()
export class PartFactsReader {
  constructor(
    private readonly rounds: AssessRounds,
    private readonly choices: ViewpointChoices,
  ) {}

  async read(tx: EntityManager, visit: Visit, answer: ReadAnswer, part: ReadPart): Promise<PartPageProps> {
    const round = await this.rounds.of(tx, visit);
    const found = await this.rounds.found(tx, round);
    return {
      ...{ round, answer, part },
      row: await this.rounds.row(tx, round, answer.recipient),
      ...(await this.choices.of(tx, visit, round, partPath(round.remiss.id, answer.recipient.id, part.part))),
      bodies: filteredBodies(round, found ?? [], round.filter),
    };
  }
}
