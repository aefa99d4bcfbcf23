import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { checked, peopleText } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { AnsweredRequests, mustDecide } from './answered-requests';
import { badViewpoint, staleViewpoint, versionMissing } from './assessment.errors';
import { dispositionFaults } from './disposition';
import { sayOfJoined } from './joined-viewpoints';
import { TagPeople } from './tag-people';
import type { Viewpoint } from './viewpoint';
import { viewpointChange, type ViewpointChange } from './viewpoint-input';
import { writtenOver } from './viewpoint-write';
import { Viewpoints } from './viewpoints';

/** What the office says of a viewpoint. Who may is asked before calling. */
@Injectable()
export class ChangeViewpoint {
  constructor(
    private readonly viewpoints: Viewpoints,
    private readonly tagPeople: TagPeople,
    private readonly answered: AnsweredRequests,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Changes what is given, if the viewpoint still stands in the version that was read. Errors:
   * assessment.viewpoint_not_found, assessment.version_missing, assessment.stale_viewpoint (with both texts),
   * assessment.invalid, assessment.decided_by_officer.
   */
  async change(
    tx: EntityManager,
    personId: string,
    remissId: string,
    id: string,
    version: number | null,
    given: ViewpointChange,
  ): Promise<Viewpoint> {
    if (version === null) throw versionMissing();
    const change = checked(viewpointChange, peopleText(given).value);
    const before = await this.viewpoints.get(tx, remissId, id);
    if (before.version !== version) throw staleViewpoint(before, change);
    if (change.disposition !== undefined && change.disposition !== before.disposition)
      await mustDecide(tx, personId, before);
    const faults = dispositionFaults({ ...before, ...change });
    if (faults.length > 0) throw badViewpoint(faults);
    if (!(await writtenOver(tx, personId, before, change)))
      throw staleViewpoint(await this.viewpoints.get(tx, remissId, id), change);
    await sayOfJoined(tx, personId, before, change);
    if (change.reason?.trim()) await this.answered.answer(tx, personId, remissId, id);
    await this.audit.append(
      tx,
      { remiss: remissId },
      {
        type: 'viewpoint.changed',
        by: personId,
        viewpoint: id,
        fields: Object.keys(change),
        disposition: { ...before, ...change }.disposition,
      },
    );
    const after = await this.viewpoints.get(tx, remissId, id);
    const tags = after.tags.filter((tag) => !before.tags.includes(tag));
    await this.tagPeople.give(tx, personId, remissId, [{ ...after, tags }]);
    return after;
  }
}
