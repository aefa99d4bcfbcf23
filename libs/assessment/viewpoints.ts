import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { checked, peopleText } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { AnswerOutlines, ResponseReader } from '@yttra/response';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { AnsweredRequests, mustDecide } from './answered-requests';
import { badViewpoint, staleViewpoint, versionMissing, viewpointNotFound } from './assessment.errors';
import { dispositionFaults } from './disposition';
import { sayOfJoined } from './joined-viewpoints';
import { TagPeople } from './tag-people';
import { viewpointOf, type RemovedViewpoint, type Viewpoint } from './viewpoint';
import { viewpointChange, type NewViewpoint, type ViewpointChange } from './viewpoint-input';
import { ViewpointInserts } from './viewpoint-inserts';
import { maskedViewpoint } from './viewpoint-mask';
import { ViewpointPlaces } from './viewpoint-places';
import { writtenOver } from './viewpoint-write';
import { ViewpointEntity } from './viewpoint.entity';

/**
 * What the answers say, point by point, and what the office does with each. Who may read and write is asked before
 * calling.
 */
@Injectable()
export class Viewpoints {
  constructor(
    private readonly remisser: RemissReader,
    private readonly responses: ResponseReader,
    private readonly outlines: AnswerOutlines,
    private readonly inserts: ViewpointInserts,
    private readonly places: ViewpointPlaces,
    private readonly tagPeople: TagPeople,
    private readonly answered: AnsweredRequests,
    private readonly audit: AuditLog,
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
        ? [await this.get(tx, remissId, ids[0]!)]
        : (await this.all(tx, remissId)).filter(({ id }) => ids.includes(id));
    await this.tagPeople.give(tx, personId, remissId, added);
    return added;
  }

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
    const before = await this.get(tx, remissId, id);
    if (before.version !== version) throw staleViewpoint(before, change);
    if (change.disposition !== undefined && change.disposition !== before.disposition)
      await mustDecide(tx, personId, before);
    const faults = dispositionFaults({ ...before, ...change });
    if (faults.length > 0) throw badViewpoint(faults);
    if (!(await writtenOver(tx, personId, before, change)))
      throw staleViewpoint(await this.get(tx, remissId, id), change);
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
    const after = await this.get(tx, remissId, id);
    const tags = after.tags.filter((tag) => !before.tags.includes(tag));
    await this.tagPeople.give(tx, personId, remissId, [{ ...after, tags }]);
    return after;
  }

  /** By number. Everything that has not been taken away, unmasked; of one body, where one is given. */
  async all(tx: EntityManager, remissId: string, recipientId?: string): Promise<Viewpoint[]> {
    return (await this.read(tx, { remissId, recipientId, removed: false })).map(({ viewpoint }) => viewpoint);
  }

  /** By number. Those that have been taken away, unmasked, with when and why. */
  async removed(tx: EntityManager, remissId: string): Promise<RemovedViewpoint[]> {
    return (await this.read(tx, { remissId, removed: true })).map(({ viewpoint, row }) => ({
      ...viewpoint,
      removedAt: row.removedAt!,
      removedReason: row.removedReason ?? '',
    }));
  }

  private async read(
    tx: EntityManager,
    { remissId, recipientId, removed }: { remissId: string; recipientId?: string | undefined; removed: boolean },
  ): Promise<{ viewpoint: Viewpoint; row: ViewpointEntity }[]> {
    const rows = await tx.find(ViewpointEntity, {
      where: { remissId, removedAt: removed ? Not(IsNull()) : IsNull(), ...(recipientId ? { recipientId } : {}) },
      order: { number: 'ASC' },
    });
    if (rows.length === 0) return [];
    const places = await this.places.of(tx, recipientId ? { recipientId } : { remissId });
    const voided = await this.outlines.voided(tx, remissId);
    const asked = recipientId
      ? [await this.remisser.recipient(tx, recipientId, remissId)]
      : await this.remisser.recipients(tx, remissId);
    const recipients = new Map(asked.map((one) => [one.id, one]));
    return rows.map((row) => ({
      row,
      viewpoint: viewpointOf(row, places.get(row.id) ?? [], {
        body: recipients.get(row.recipientId)?.body ?? '',
        standing: voided.has(row.responseId) ? null : (recipients.get(row.recipientId)?.answer?.responseId ?? null),
      }),
    }));
  }

  /**
   * As this person may read them: what quotes a part marked as secret is masked for whoever may not open it. By number.
   */
  async list(tx: EntityManager, personId: string, remissId: string): Promise<Viewpoint[]> {
    const seen = new Map((await this.responses.list(tx, personId, remissId)).map(({ id, masked }) => [id, masked]));
    const responses = await this.responses.all(tx, { remissId });
    const content = new Map(responses.map((response) => [response.id, response.content]));
    return (await this.all(tx, remissId)).flatMap((viewpoint) => {
      const isMasked = seen.get(viewpoint.responseId);
      if (isMasked === undefined) return [];
      return [isMasked ? maskedViewpoint(viewpoint, content) : viewpoint];
    });
  }

  /** Errors: assessment.viewpoint_not_found. */
  async get(tx: EntityManager, remissId: string, id: string): Promise<Viewpoint> {
    const row = await tx.findOneBy(ViewpointEntity, { id, remissId, removedAt: IsNull() });
    if (!row) throw viewpointNotFound();
    const [of] = await tx.query<{ body: string; standing: string | null }[]>(BODY, [row.recipientId, row.responseId]);
    const places = await this.places.of(tx, { viewpointId: id });
    return viewpointOf(row, places.get(id) ?? [], of!);
  }
}

/**
 * The body of a viewpoint, and the version of its answer that counts; none where the one that it was marked in is
 * voided.
 */
const BODY = `
  select c.body_name as body, case when not exists (select from shared.response_mark m where m.response_id = $2 and m.mark = 'voided')
    then c.current_response_id end as standing
  from shared.recipient c where c.id = $1`;
