import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { checked, Database, peopleText } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { AnswerOutlines, ResponseReader } from '@yttra/response';
import { IsNull, type EntityManager } from 'typeorm';
import { AnsweredRequests, mustDecide } from './answered-request';
import { quotationAt, spanOf } from './asked-place';
import { badViewpoint, noSuchQuestion, staleViewpoint, versionMissing, viewpointNotFound } from './assessment.errors';
import { dispositionFaults } from './disposition';
import { sayOfJoined } from './joined-viewpoints';
import { StandingAnswers } from './standing-answer';
import { TagPeople } from './tag-people';
import { viewpointOf, type Viewpoint } from './viewpoint';
import { newViewpoint, viewpointChange, type NewViewpoint, type ViewpointChange } from './viewpoint-input';
import { maskedViewpoint } from './viewpoint-mask';
import { takeNumbers } from './viewpoint-number';
import { ViewpointPlaces } from './viewpoint-places';
import { sourceOf, statedSource } from './viewpoint-source';
import { writtenOver } from './viewpoint-write';
import { ViewpointEntity } from './viewpoint.entity';

/** What the answers say, point by point, and what the office does with each. Who may read and write is asked before calling. */
@Injectable()
export class Viewpoints {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly responses: ResponseReader,
    private readonly outlines: AnswerOutlines,
    private readonly standing: StandingAnswers,
    private readonly places: ViewpointPlaces,
    private readonly tagPeople: TagPeople,
    private readonly answered: AnsweredRequests,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Marks a viewpoint in the version of the answer that counts; its words are cut from there, and whoever its tag belongs to is asked for
   * the reason that it lacks. Errors: assessment.not_answered,
   * assessment.response_elsewhere, assessment.superseded, assessment.no_such_question, assessment.invalid (a disposition without its
   * reason), what a place may be refused for (see `quotationAt`), remiss.recipient_not_found.
   */
  async add(tx: EntityManager, personId: string, remissId: string, input: NewViewpoint): Promise<Viewpoint> {
    const [added] = await this.addAll(tx, personId, remissId, [input]);
    return added!;
  }

  /** Several at once, all or none, with one mail to each who is asked for reasons. Errors: as `add`. */
  async addAll(
    tx: EntityManager,
    personId: string,
    remissId: string,
    inputs: readonly NewViewpoint[],
  ): Promise<Viewpoint[]> {
    const added: Viewpoint[] = [];
    for (const input of inputs) added.push(await this.insert(tx, personId, remissId, input));
    await this.tagPeople.give(tx, personId, remissId, added);
    return added;
  }

  /**
   * Changes what is given, if the viewpoint still stands in the version that was read. Errors: assessment.viewpoint_not_found,
   * assessment.version_missing, assessment.stale_viewpoint (with both texts), assessment.invalid, assessment.decided_by_officer.
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
    const rows = await tx.find(ViewpointEntity, {
      where: { remissId, removedAt: IsNull(), ...(recipientId ? { recipientId } : {}) },
      order: { number: 'ASC' },
    });
    const places = await this.places.of(tx, recipientId ? { recipientId } : { remissId });
    const voided = await this.outlines.voided(tx, remissId);
    const asked = recipientId
      ? [await this.remisser.recipient(tx, recipientId, remissId)]
      : await this.remisser.recipients(tx, remissId);
    const recipients = new Map(asked.map((one) => [one.id, one]));
    return rows.map((row) =>
      viewpointOf(row, places.get(row.id) ?? [], {
        body: recipients.get(row.recipientId)?.body ?? '',
        standing: voided.has(row.responseId) ? null : (recipients.get(row.recipientId)?.answer?.responseId ?? null),
      }),
    );
  }

  /** As this person may read them: what quotes a part marked as secret is masked for whoever may not open it. By number. */
  async list(personId: string, remissId: string): Promise<Viewpoint[]> {
    const seen = new Map((await this.responses.list(personId, remissId)).map(({ id, masked }) => [id, masked]));
    return this.database.transaction(async (tx) => {
      const responses = await this.responses.all(tx, { remissId });
      const content = new Map(responses.map((response) => [response.id, response.content]));
      return (await this.all(tx, remissId)).flatMap((viewpoint) => {
        const isMasked = seen.get(viewpoint.responseId);
        if (isMasked === undefined) return [];
        return [isMasked ? maskedViewpoint(viewpoint, content) : viewpoint];
      });
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

  private async insert(tx: EntityManager, personId: string, remissId: string, input: NewViewpoint): Promise<Viewpoint> {
    const given = checked(newViewpoint, peopleText(input).value);
    const { recipientId, text, tags, disposition, reason, changeText, aboutSection } = given;
    const faults = dispositionFaults(given);
    if (faults.length > 0) throw badViewpoint(faults);
    const recipient = await this.remisser.recipient(tx, recipientId, remissId);
    await this.checkQuestion(tx, remissId, given.question ?? null);
    const { responseId, parts } = await this.standing.of(tx, recipient, given.responseId);
    const quotation = quotationAt(parts, given, recipient.body);
    const part = quotation?.part ?? given.part ?? null;
    const [number] = await takeNumbers(tx, remissId, 1);
    const row = await tx.getRepository(ViewpointEntity).save({
      text,
      tags,
      disposition,
      reason,
      changeText,
      aboutSection,
      remissId,
      recipientId,
      responseId,
      number,
      ...(part === null ? statedSource(given) : sourceOf(part, parts)),
      createdBy: personId,
      version: 1,
    });
    if (quotation) await this.places.put(tx, row.id, responseId, quotation, personId);
    await this.audit.append(
      tx,
      { remiss: remissId },
      {
        type: 'viewpoint.marked',
        by: personId,
        viewpoint: row.id,
        number: row.number,
        response: responseId,
        ...spanOf(quotation),
      },
    );
    return this.get(tx, remissId, row.id);
  }

  private async checkQuestion(tx: EntityManager, remissId: string, question: number | null): Promise<void> {
    if (question === null) return;
    const questions = await this.remisser.questions(tx, remissId);
    if (!questions.some(({ number }) => number === question)) throw noSuchQuestion(question, questions.length);
  }
}

/** The body of a viewpoint, and the version of its answer that counts; none where the one that it was marked in is voided. */
const BODY = `
  select c.body_name as body, case when not exists (select from response_mark m where m.response_id = $2 and m.mark = 'voided')
    then c.current_response_id end as standing
  from recipient c where c.id = $1`;
