import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { checked, Database, peopleText } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { ResponseReader } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import {
  badViewpoint,
  noSuchQuestion,
  notAnswered,
  responseElsewhere,
  staleViewpoint,
  versionMissing,
  viewpointNotFound,
} from './assessment.errors';
import { dispositionFaults } from './disposition';
import { viewpointOf, type Viewpoint } from './viewpoint';
import { newViewpoint, viewpointChange, type NewViewpoint, type ViewpointChange } from './viewpoint-input';
import { maskedViewpoint } from './viewpoint-mask';
import { takeNumbers } from './viewpoint-number';
import { ViewpointEntity } from './viewpoint.entity';

/** What the answers say, point by point, and what the office does with each. Who may read and write is asked before calling. */
@Injectable()
export class Viewpoints {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly responses: ResponseReader,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Marks a viewpoint in an answer. Errors: assessment.not_answered, assessment.response_elsewhere, assessment.no_such_question,
   * assessment.invalid (a disposition without its reason), remiss.recipient_not_found.
   */
  async add(tx: EntityManager, personId: string, remissId: string, input: NewViewpoint): Promise<Viewpoint> {
    const { question, section, responseId, recipientId, ...said } = checked(newViewpoint, peopleText(input).value);
    const faults = dispositionFaults(said);
    if (faults.length > 0) throw badViewpoint(faults);
    const recipient = await this.remisser.recipient(tx, recipientId, remissId);
    const inResponse = responseId ?? recipient.answer?.responseId;
    if (!inResponse) throw notAnswered(recipient.body);
    if (responseId && !(await this.isAnswerOf(tx, responseId, recipientId))) throw responseElsewhere();
    await this.checkQuestion(tx, remissId, question ?? null);
    const [number] = await takeNumbers(tx, remissId, 1);
    const row = await tx.getRepository(ViewpointEntity).save({
      ...said,
      remissId,
      recipientId,
      responseId: inResponse,
      number,
      source: section ? ('section' as const) : ('answer' as const),
      question: question ?? null,
      section: section ?? null,
      createdBy: personId,
      version: 1,
    });
    await this.audit.append(
      tx,
      { remiss: remissId },
      { type: 'viewpoint.marked', by: personId, viewpoint: row.id, number: row.number, response: inResponse },
    );
    return this.get(tx, remissId, row.id);
  }

  /**
   * Changes what is given, if the viewpoint still stands in the version that was read. Errors: assessment.viewpoint_not_found,
   * assessment.version_missing, assessment.stale_viewpoint (with both texts), assessment.invalid.
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
    const faults = dispositionFaults({ ...before, ...change });
    if (faults.length > 0) throw badViewpoint(faults);
    const { affected } = await tx.update(
      ViewpointEntity,
      { id, remissId, version },
      { ...change, version: version + 1, changedBy: personId, changedAt: () => 'yttra_now()' },
    );
    if (affected === 0) throw staleViewpoint(await this.get(tx, remissId, id), change);
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
    return this.get(tx, remissId, id);
  }

  /** By number. Everything, unmasked. */
  async all(tx: EntityManager, remissId: string): Promise<Viewpoint[]> {
    const rows = await tx.find(ViewpointEntity, { where: { remissId }, order: { number: 'ASC' } });
    const bodies = new Map((await this.remisser.recipients(tx, remissId)).map(({ id, body }) => [id, body]));
    return rows.map((row) => viewpointOf(row, bodies.get(row.recipientId) ?? ''));
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
        return [isMasked ? maskedViewpoint(viewpoint, content.get(viewpoint.responseId)!) : viewpoint];
      });
    });
  }

  /** Errors: assessment.viewpoint_not_found. */
  async get(tx: EntityManager, remissId: string, id: string): Promise<Viewpoint> {
    const row = await tx.findOneBy(ViewpointEntity, { id, remissId });
    if (!row) throw viewpointNotFound();
    const { body } = await this.remisser.recipient(tx, row.recipientId);
    return viewpointOf(row, body);
  }

  private async isAnswerOf(tx: EntityManager, responseId: string, recipientId: string): Promise<boolean> {
    const versions = await this.responses.all(tx, { recipientId });
    return versions.some(({ id }) => id === responseId);
  }

  private async checkQuestion(tx: EntityManager, remissId: string, question: number | null): Promise<void> {
    if (question === null) return;
    const questions = await this.remisser.questions(tx, remissId);
    if (!questions.some(({ number }) => number === question)) throw noSuchQuestion(question, questions.length);
  }
}
