import { Injectable } from '@nestjs/common';
import { TagPeople, ViewpointOutlines, WrittenReasons, type TagPerson } from '@yttra/assessment';
import { RemissReader, type SectionView } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import type { Visit } from '../../../web/visit';
import type { AssessRound } from './assess-rounds';
import { withFilter } from './bench-filter';
import type { FieldReasons } from './viewpoint-fields';

/** What there is to choose among when something is said of a viewpoint. */
export interface Choices {
  /** Every tag of the round. */
  tags: string[];
  /** Those that belong to somebody. */
  tagPeople: TagPerson[];
  reasons: FieldReasons;
  sections: SectionView[];
}

/** What the fields of a viewpoint offer; to whoever only reads, the sections alone. */
@Injectable()
export class ViewpointChoices {
  constructor(
    private readonly remisser: RemissReader,
    private readonly outlines: ViewpointOutlines,
    private readonly tagPeople: TagPeople,
    private readonly reasons: WrittenReasons,
  ) {}

  /** `path`: the page that the fields stand on. */
  async of(
    tx: EntityManager,
    { query }: Pick<Visit, 'query'>,
    { remiss: { id }, mayMark, filter }: AssessRound,
    path: string,
  ): Promise<Choices> {
    return {
      tags: mayMark ? await this.outlines.tags(tx, id) : [],
      tagPeople: mayMark ? await this.tagPeople.list(tx, id) : [],
      reasons: {
        written: mayMark ? await this.reasons.of(tx, id) : [],
        asked: query.skal ?? null,
        path: withFilter(path, filter),
      },
      sections: await this.remisser.sections(tx, id),
    };
  }
}
