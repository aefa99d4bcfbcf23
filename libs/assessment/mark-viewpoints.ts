import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TagPeople } from './tag-people';
import type { Viewpoint } from './viewpoint';
import type { NewViewpoint } from './viewpoint-input';
import { ViewpointInserts } from './viewpoint-inserts';
import { Viewpoints } from './viewpoints';

/** Viewpoints are marked in an answer. Who may is asked before calling. */
@Injectable()
export class MarkViewpoints {
  constructor(
    private readonly viewpoints: Viewpoints,
    private readonly inserts: ViewpointInserts,
    private readonly tagPeople: TagPeople,
  ) {}

  /**
   * Marks a viewpoint in the version of the answer that counts; its words are cut from there, and whoever its tag
   * belongs to is asked for the reason that it lacks. Errors: assessment.not_answered, assessment.response_elsewhere,
   * assessment.superseded, assessment.no_such_question, assessment.invalid (a disposition without its reason), what a
   * place may be refused for (see `quotationAt`), remiss.recipient_not_found.
   */
  async add(tx: EntityManager, personId: string, remissId: string, input: NewViewpoint): Promise<Viewpoint> {
    const [added] = await this.addAll(tx, personId, remissId, [input]);
    return added!;
  }

  /**
   * Several at once, all or none, with one mail to each who is asked for reasons; by number, in the order given.
   * Errors: as `add`.
   */
  async addAll(
    tx: EntityManager,
    personId: string,
    remissId: string,
    inputs: readonly NewViewpoint[],
  ): Promise<Viewpoint[]> {
    const ids = await this.inserts.insert(tx, personId, remissId, inputs);
    const added =
      ids.length === 1
        ? [await this.viewpoints.get(tx, remissId, ids[0]!)]
        : (await this.viewpoints.all(tx, remissId)).filter(({ id }) => ids.includes(id));
    await this.tagPeople.give(tx, personId, remissId, added);
    return added;
  }
}
