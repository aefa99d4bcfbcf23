import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { checked, peopleText } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';
import { quotationAt, spanOf } from './asked-place';
import { partOfAnswer, staleViewpoint, versionMissing } from './assessment.errors';
import { StandingAnswers } from './standing-answers';
import type { Viewpoint } from './viewpoint';
import { newPlace, removal, type NewPlace, type Removal } from './viewpoint-input';
import { ViewpointPlaces } from './viewpoint-places';
import { isOfOffice, sourceOf } from './viewpoint-source';
import { writtenOver } from './viewpoint-write';
import { ViewpointEntity } from './viewpoint.entity';
import { Viewpoints } from './viewpoints';

/** What becomes of a viewpoint whose words a correction took away, or that should never have been marked. */
@Injectable()
export class ViewpointSettling {
  constructor(
    private readonly viewpoints: Viewpoints,
    private readonly remisser: RemissReader,
    private readonly standing: StandingAnswers,
    private readonly places: ViewpointPlaces,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Gives a viewpoint its place in the version that counts: for one without, and for one whose words a correction took
   * away. With neither place nor quotation it stands without one. Errors: as `add`, and as `change`.
   */
  async place(
    tx: EntityManager,
    personId: string,
    remissId: string,
    id: string,
    version: number | null,
    wanted: NewPlace,
  ): Promise<Viewpoint> {
    if (version === null) throw versionMissing();
    const asked = checked(newPlace, peopleText(wanted).value);
    const before = await this.viewpoints.get(tx, remissId, id);
    const recipient = await this.remisser.recipient(tx, before.recipientId);
    const { responseId, parts } = await this.standing.of(tx, recipient);
    const quotation = quotationAt(parts, asked, recipient.body);
    await this.over(
      tx,
      personId,
      { before, version, yours: asked },
      {
        looseQuote: null,
        ...(quotation && isOfOffice(before) ? sourceOf(quotation.part, parts) : {}),
      },
    );
    await this.places.put(tx, [{ viewpointId: id, responseId, quotation }], personId);
    await this.audit.append(
      tx,
      { remiss: remissId },
      { type: 'viewpoint.placed', by: personId, viewpoint: id, response: responseId, ...spanOf(quotation) },
    );
    return this.viewpoints.get(tx, remissId, id);
  }

  /**
   * Takes a viewpoint away: kept, not counted, and its number is given to no other. A member's own view stays as long
   * as it stands in the answer. Errors: as `ChangeViewpoint.change`, assessment.part_of_answer.
   */
  async remove(
    tx: EntityManager,
    personId: string,
    remissId: string,
    id: string,
    version: number | null,
    why: Removal,
  ): Promise<void> {
    if (version === null) throw versionMissing();
    const { reason } = checked(removal, peopleText(why).value);
    const before = await this.viewpoints.get(tx, remissId, id);
    if (cameWithAnswer(before)) throw partOfAnswer(before.number);
    await this.over(
      tx,
      personId,
      { before, version, yours: { reason } },
      {
        removedAt: () => 'yttra_now()',
        removedBy: personId,
        removedReason: reason,
      },
    );
    await this.handOver(tx, id);
    await this.audit.append(
      tx,
      { remiss: remissId },
      { type: 'viewpoint.removed', by: personId, viewpoint: id, number: before.number, reason },
    );
  }

  /** Those that were one matter with a viewpoint that goes stay so with each other. */
  private async handOver(tx: EntityManager, id: string): Promise<void> {
    const heir = await tx.findOne(ViewpointEntity, { where: { joinedTo: id }, order: { number: 'ASC' } });
    if (!heir) return;
    await tx.update(ViewpointEntity, { id: heir.id }, { joinedTo: null, ownVersion: null });
    await tx.update(ViewpointEntity, { joinedTo: id }, { joinedTo: heir.id });
  }

  /** Writes over the version that was read, or gives the loser both texts. */
  private async over(
    tx: EntityManager,
    personId: string,
    { before, version, yours }: { before: Viewpoint; version: number; yours: unknown },
    change: QueryDeepPartialEntity<ViewpointEntity>,
  ): Promise<void> {
    const { id, remissId } = before;
    if (before.version !== version) throw staleViewpoint(before, yours);
    if (!(await writtenOver(tx, personId, { id, version }, change)))
      throw staleViewpoint(await this.viewpoints.get(tx, remissId, id), yours);
  }
}

/** It came to be by itself with the answer that counts, which says it still. */
const cameWithAnswer = ({ createdBy, place, unsettled }: Viewpoint): boolean =>
  createdBy === null && place !== null && !unsettled;
