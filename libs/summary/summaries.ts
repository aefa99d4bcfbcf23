import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { caseNumberInName } from '@yttra/documents';
import { ring } from '@yttra/platform';
import { hasBeenIssued, RemissReader } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { SUMMARY_FILE_NAMES } from './summary-file-names';
import type { SummaryFormat } from './summary-formats';
import { sha256 } from './snapshot-text';
import { SUMMARY_TOPIC } from './summary-topic';
import { SummaryEntity } from './summary.entity';
import type { SummaryState } from './summary-state';
import { notBeingMade, notIssued, notReady, summaryNotFound } from './summary.errors';

/** One version of a summary as other libs and the API read it. */
export interface SummaryView {
  number: number;
  state: SummaryState;
  sha256: string | null;
  /** The formats that can be fetched; JSON can as soon as there is a hash. */
  formats: SummaryFormat[];
  requestedBy: string | null;
  createdAt: Date;
  readyAt: Date | null;
  attempts: number;
  /** What went wrong last, while it is tried again or when it was given up. */
  failure: string | null;
}

interface SummaryJson {
  name: string;
  text: string;
  sha256: string;
}

/** The summaries of a remiss: each version is kept, and none is changed once it is made. */
@Injectable()
export class Summaries {
  constructor(
    private readonly remisser: RemissReader,
    private readonly audit: AuditLog,
  ) {}

  /** Asks for a new version, which a worker makes. Errors: remiss.not_found, summary.not_issued. */
  async request(tx: EntityManager, personId: string, remissId: string): Promise<SummaryView> {
    const { status } = await this.remisser.get(tx, remissId);
    if (!hasBeenIssued(status)) throw notIssued();
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`yttra.summaries.${remissId}`]);
    const number = 1 + ((await tx.maximum(SummaryEntity, 'number', { remissId })) ?? 0);
    await tx.insert(SummaryEntity, { remissId, number, state: 'waiting', requestedBy: personId });
    await this.audit.append(tx, { remiss: remissId }, { type: 'summary.requested', by: personId, summary: number });
    await ring(tx, SUMMARY_TOPIC);
    return this.get(tx, remissId, number);
  }

  /**
   * Takes back what has been asked for; a format that is being written then is thrown away, and the worker goes on to
   * other things. Errors: summary.not_found, summary.not_being_made.
   */
  async cancel(tx: EntityManager, personId: string, remissId: string, number: number): Promise<void> {
    const { id } = await row(tx, remissId, number);
    const [, affected] = await tx.query<[unknown, number]>(
      `update summary set state = 'cancelled', failure = null, lease_token = null, lease_until = null
       where id = $1 and state in ('waiting', 'building')`,
      [id],
    );
    if (affected === 0) throw notBeingMade();
    await this.audit.append(tx, { remiss: remissId }, { type: 'summary.cancelled', by: personId, summary: number });
  }

  /**
   * Fixes the words of a version that waits to be made: its files are written from them, whatever happens meanwhile.
   */
  async fix(tx: EntityManager, remissId: string, number: number, snapshot: string): Promise<void> {
    await tx.update(SummaryEntity, { remissId, number, state: 'waiting' }, { snapshot, sha256: sha256(snapshot) });
  }

  /** Newest first. */
  async list(tx: EntityManager, remissId: string): Promise<SummaryView[]> {
    const rows = await tx.find(SummaryEntity, { where: { remissId }, order: { number: 'DESC' } });
    return rows.map(viewOf);
  }

  /** Errors: summary.not_found. */
  async get(tx: EntityManager, remissId: string, number: number): Promise<SummaryView> {
    return viewOf(await row(tx, remissId, number));
  }

  /** The text of summary.json, exactly as it was hashed. Errors: summary.not_found, summary.not_ready. */
  async json(tx: EntityManager, remissId: string, number: number): Promise<SummaryJson> {
    const { id, state } = await row(tx, remissId, number);
    const { snapshot, sha256 } = await tx.findOneOrFail(SummaryEntity, {
      where: { id },
      select: { id: true, snapshot: true, sha256: true },
    });
    if (snapshot === null || sha256 === null) throw notReady(state);
    return { name: await this.nameOf(tx, remissId, number, 'json'), text: snapshot, sha256 };
  }

  /** The stored file of one format, and what it is called. Errors: summary.not_found, summary.not_ready. */
  async file(
    tx: EntityManager,
    remissId: string,
    number: number,
    format: SummaryFormat,
  ): Promise<{ id: string; name: string }> {
    const { formats, state } = await row(tx, remissId, number);
    const id = formats[format];
    if (id === undefined) throw notReady(state);
    return { id, name: await this.nameOf(tx, remissId, number, format) };
  }

  private async nameOf(tx: EntityManager, remissId: string, number: number, format: SummaryFormat | 'json') {
    const { caseNumber } = await this.remisser.get(tx, remissId);
    return SUMMARY_FILE_NAMES[format](caseNumberInName(caseNumber), number);
  }
}

async function row(tx: EntityManager, remissId: string, number: number): Promise<SummaryEntity> {
  const found = await tx.findOneBy(SummaryEntity, { remissId, number });
  if (!found) throw summaryNotFound();
  return found;
}

function viewOf({
  number,
  state,
  sha256,
  formats,
  requestedBy,
  createdAt,
  readyAt,
  attempts,
  failure,
}: SummaryEntity): SummaryView {
  return {
    number,
    state,
    sha256,
    formats: Object.keys(formats) as SummaryFormat[],
    requestedBy,
    createdAt,
    readyAt,
    attempts,
    failure,
  };
}
