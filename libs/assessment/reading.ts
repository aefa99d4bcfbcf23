import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { People } from '@yttra/identity';
import { ResponseReader, type ReceivedResponse } from '@yttra/response';
import { In, type EntityManager } from 'typeorm';
import { noSuchPart, notPreliminary, responseElsewhere } from './assessment.errors';
import type { Part } from './part';
import { isBeside, partsToRead } from './reading-parts';
import { PreliminaryConfirmationEntity, ResponseReadEntity } from './reading.entity';

/** A part that is done: a named person has marked a viewpoint in it, or read that there is nothing to assess. */
export interface PartDone {
  what: 'marked' | 'read';
  by: string;
  at: Date;
}

/** What the office has read of the answers, and which preliminary ones it lets stand. */
@Injectable()
export class Reading {
  constructor(
    private readonly responses: ResponseReader,
    private readonly people: People,
    private readonly audit: AuditLog,
  ) {}

  /**
   * "Läst, inget att bedöma": of the parts named (a question by its number too, 0 for everything beside the questions),
   * or of the whole answer when none is. What has already been read stays read by whoever read it first. Errors:
   * assessment.response_elsewhere, assessment.no_such_part.
   */
  async markRead(
    tx: EntityManager,
    personId: string,
    remissId: string,
    responseId: string,
    named: readonly (Part | number)[] | null,
  ): Promise<void> {
    const response = await this.answerIn(tx, remissId, responseId);
    const toRead = partsToRead(response.content);
    const parts = named === null ? toRead : [...new Set(named.flatMap((name) => partsNamed(name, toRead)))];
    if (parts.length === 0) return;
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(ResponseReadEntity)
      .values(parts.map((part) => ({ responseId, part, readBy: personId })))
      .orIgnore()
      .returning('part')
      .execute();
    const fresh = (inserted.raw as { part: Part }[]).map(({ part }) => part);
    if (fresh.length === 0) return;
    await this.audit.append(
      tx,
      { remiss: remissId },
      { type: 'response.read', by: personId, response: responseId, parts: fresh },
    );
  }

  /**
   * Lets a preliminary answer stand in the summary. Again is as once. Errors: assessment.response_elsewhere,
   * assessment.not_preliminary.
   */
  async confirmPreliminary(tx: EntityManager, personId: string, remissId: string, responseId: string): Promise<void> {
    const { preliminary } = await this.answerIn(tx, remissId, responseId);
    if (!preliminary) throw notPreliminary();
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(PreliminaryConfirmationEntity)
      .values({ responseId, confirmedBy: personId })
      .orIgnore()
      .returning('response_id')
      .execute();
    if ((inserted.raw as unknown[]).length === 0) return;
    await this.audit.append(
      tx,
      { remiss: remissId },
      { type: 'response.preliminary_confirmed', by: personId, response: responseId },
    );
  }

  /** The parts that have been read, by answer. */
  async read(tx: EntityManager, responseIds: readonly string[]): Promise<Map<string, ReadonlySet<Part>>> {
    const done = await this.done(tx, responseIds);
    return new Map([...done].map(([id, parts]) => [id, new Set(parts.keys())]));
  }

  /**
   * Who has read each part and when, by answer: whoever first marked a viewpoint in it, or said that there is nothing
   * to assess.
   */
  async done(tx: EntityManager, responseIds: readonly string[]): Promise<Map<string, Map<Part, PartDone>>> {
    const rows = await tx.query<({ responseId: string; part: Part } & PartDone)[]>(DONE, [responseIds]);
    const done = new Map(responseIds.map((id) => [id, new Map<Part, PartDone>()]));
    for (const { responseId, part, what, by, at } of rows) done.get(responseId)!.set(part, { what, by, at });
    return done;
  }

  /** As `done` of one answer, with each person's name. */
  async doneByName(tx: EntityManager, responseId: string): Promise<Map<Part, PartDone>> {
    const parts = (await this.done(tx, [responseId])).get(responseId)!;
    const names = await this.people.names(tx, [...new Set([...parts.values()].map(({ by }) => by))]);
    return new Map([...parts].map(([part, done]) => [part, { ...done, by: names.get(done.by) ?? '' }]));
  }

  /** When each preliminary answer was confirmed; those that are not are not there. */
  async confirmations(tx: EntityManager, responseIds: string[]): Promise<Map<string, Date>> {
    const rows = await tx.findBy(PreliminaryConfirmationEntity, { responseId: In(responseIds) });
    return new Map(rows.map(({ responseId, confirmedAt }) => [responseId, confirmedAt]));
  }

  private async answerIn(tx: EntityManager, remissId: string, responseId: string): Promise<ReceivedResponse> {
    const response = await this.responses.one(tx, responseId);
    if (response.remissId !== remissId) throw responseElsewhere();
    return response;
  }
}

/** 0 is everything beside the questions. Errors: assessment.no_such_part. */
function partsNamed(name: Part | number, toRead: readonly Part[]): Part[] {
  const named =
    name === 0 ? toRead.filter(isBeside) : toRead.filter((part) => part === name || part === `answer:${name}`);
  if (named.length === 0) throw noSuchPart(name, toRead);
  return named;
}

/**
 * A viewpoint that followed to other words around it, or came with the answer, was placed by nobody: it reads nothing.
 */
const DONE = `
  select distinct on (1, 2) * from (
    select response_id as "responseId", part, 'read' as what, read_by as by, read_at as at from response_read
    where response_id = any ($1)
    union all
    select p.response_id, p.part, 'marked', p.placed_by, p.placed_at from viewpoint_place p join viewpoint v on v.id = p.viewpoint_id
    where p.response_id = any ($1) and p.part is not null and p.placed_by is not null and v.removed_at is null
  ) done order by 1, 2, at, what`;
