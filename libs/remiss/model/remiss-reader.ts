import { Injectable } from '@nestjs/common';
import { compareNames } from '@yttra/bodies';
import { columnsOf } from '@yttra/platform';
import { Brackets, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { Question } from './question.entity';
import { roundEnd } from './recipient-status';
import { recipientView } from './recipient-view';
import { Recipient } from './recipient.entity';
import { DocumentSection, RemissDocument } from './remiss-document.entity';
import { remissState } from './remiss-state';
import { hasBeenIssued, REMISS_STATUSES } from './remiss-status';
import type {
  AskedBody,
  DocumentTold,
  DocumentView,
  Page,
  QuestionView,
  RecipientView,
  RemissFilter,
  RemissListItem,
  RemissReach,
  RemissView,
  SectionView,
} from './remiss-view';
import { Remiss } from './remiss.entity';
import { documentNotFound, recipientNotFound, remissNotFound } from './remiss.errors';

/** A recipient and the remiss it answers, as they stood at one moment. */
export interface RoundRead {
  remiss: RemissView;
  recipient: RecipientView;
  /** The database's clock. */
  at: Date;
  /** Whether the transaction's person stands inside the recipient's wall. */
  inside: boolean;
}

const ISSUED = REMISS_STATUSES.filter(hasBeenIssued);

/** Everything that may be read of a remiss outside its lib, as plain objects. Who may read is asked before calling. */
@Injectable()
export class RemissReader {
  /**
   * The registrar's mailbox of the authority that the latest remiss left; null when none has gone out, or it has none.
   */
  async issuersRegistrar(tx: EntityManager): Promise<string | null> {
    const [row] = await tx.query<{ registrar: string | null }[]>(
      `select registrar_email as registrar from remiss join shared.body on body.id = issuer_body_id
       where issued_at is not null order by issued_at desc limit 1`,
    );
    return row?.registrar ?? null;
  }

  /** Errors: remiss.not_found. */
  async get(tx: EntityManager, id: string): Promise<RemissView> {
    const row = await tx.findOneBy(Remiss, { id });
    if (!row) throw remissNotFound();
    return remissView(row);
  }

  /** Newest last day first; drafts without one before them. */
  async list(
    tx: EntityManager,
    filter: RemissFilter,
    { limit, offset }: { limit: number; offset: number },
  ): Promise<Page<RemissListItem>> {
    const query = filtered(tx.createQueryBuilder(Remiss, 'r'), filter);
    const total = await query.getCount();
    const rows = await query
      .orderBy('r.due_date', 'DESC', 'NULLS FIRST')
      .addOrderBy('r.id')
      .limit(limit)
      .offset(offset)
      .getMany();
    const counts = await recipientCounts(
      tx,
      rows.map(({ id }) => id),
    );
    const items = rows.map(({ id, caseNumber, title, status, lastStep, unit, officerId, issueOn, dueDate }) => ({
      id, caseNumber, title, status, state: remissState(status, lastStep), unit, officerId, issueOn, dueDate, ...(counts.get(id) ?? { recipients: 0, answered: 0 }),
    })); // prettier-ignore
    return { items, total };
  }

  /**
   * Every body that is or was asked, removed ones too, in Swedish order; or those among these ids. Empty before
   * issuing.
   */
  async recipients(
    tx: EntityManager,
    remissId: string,
    among: readonly string[] | null = null,
  ): Promise<RecipientView[]> {
    const rows = await tx.query<(Recipient & Pick<Remiss, 'closedAt' | 'withdrawnAt'> & { at: Date })[]>(
      `select yttra_now() as at, m.closed_at as "closedAt", m.withdrawn_at as "withdrawnAt", ${columnsOf(tx, Recipient, 'r')}
       from remiss m left join recipient r on r.remiss_id = m.id and ($2::uuid[] is null or r.id = any ($2)) where m.id = $1`,
      [remissId, among],
    );
    if (rows.length === 0) throw remissNotFound();
    return rows
      .filter(({ id }) => id !== null)
      .map((row) => recipientView(row, roundEnd(row), row.at))
      .sort((a, b) => compareNames(a.body, b.body));
  }

  /** As `recipients`, each in a line. */
  async bodies(tx: EntityManager, remissId: string): Promise<AskedBody[]> {
    const bodies = await tx.query<AskedBody[]>(
      `select id, body_id as "bodyId", body_name as body, removed_at is not null as removed, current_response_id is not null as answered
       from recipient where remiss_id = $1`,
      [remissId],
    );
    return bodies.sort((a, b) => compareNames(a.body, b.body));
  }

  /** One recipient; with `remissId` also that it belongs to that remiss. Errors: remiss.recipient_not_found. */
  async recipient(tx: EntityManager, recipientId: string, remissId?: string): Promise<RecipientView> {
    const { recipient } = await this.round(tx, recipientId);
    if (remissId && recipient.remissId !== remissId.toLowerCase()) throw recipientNotFound();
    return recipient;
  }

  /**
   * One recipient with its remiss, in one statement; with `alone` its row is held until the transaction ends, and read
   * once it is. Errors: remiss.recipient_not_found.
   */
  async round(tx: EntityManager, recipientId: string, { alone = false } = {}): Promise<RoundRead> {
    const round = (await this.rounds(tx, [recipientId], { alone })).get(recipientId.toLowerCase());
    if (!round) throw recipientNotFound();
    return round;
  }

  /** As `round`, of many: by recipient's id, without those that are not there. */
  async rounds(
    tx: EntityManager,
    recipientIds: readonly string[],
    { alone = false } = {},
  ): Promise<Map<string, RoundRead>> {
    const query = tx
      .createQueryBuilder(Recipient, 'r')
      .addSelect('yttra_now()', 'at')
      .addSelect('yttra_serves(r.id)', 'inside')
      .innerJoinAndMapOne('r.remiss', Remiss, 'm', 'm.id = r.remiss_id')
      .where('r.id = any (:recipientIds)', { recipientIds });
    if (alone) query.setLock('pessimistic_write', undefined, ['r']);
    const { entities, raw } = await query.getRawAndEntities<{ at: Date; inside: boolean | null }>();
    return new Map(
      (entities as (Recipient & { remiss: Remiss })[]).map((row, index) => {
        const { at, inside } = raw[index]!;
        const remiss = remissView(row.remiss);
        return [row.id, { remiss, recipient: recipientView(row, roundEnd(remiss), at), at, inside: inside === true }];
      }),
    );
  }

  /** In order of number. */
  async questions(tx: EntityManager, remissId: string): Promise<QuestionView[]> {
    const rows = await tx.find(Question, { where: { remissId }, order: { number: 'ASC' } });
    return rows.map(({ number, text, help, type, options, min, max, minLabel, maxLabel }) => ({
      number,
      text,
      help,
      type,
      options,
      min,
      max,
      minLabel,
      maxLabel,
    }));
  }

  /** Every version: the draft first, then attachments and the decision to remit, newest version of each first. */
  async documents(tx: EntityManager, remissId: string): Promise<DocumentView[]> {
    const rows = await tx.find(RemissDocument, { where: { remissId }, order: { version: 'DESC', createdAt: 'ASC' } });
    const replaced = new Set(rows.map((row) => row.replaces));
    const order: DocumentView['kind'][] = ['main', 'attachment', 'decision'];
    return rows
      .map((row) => ({
        id: row.id,
        fileId: row.fileId,
        kind: row.kind,
        title: row.title,
        version: row.version,
        changeNote: row.changeNote,
        replaces: row.replaces,
        current: !replaced.has(row.id),
        createdAt: row.createdAt,
      }))
      .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  }

  /** What the office is told of the documents as they stand, in the order they are listed. */
  async documentsTold(tx: EntityManager, remissId: string): Promise<DocumentTold[]> {
    const rows = new Map((await tx.findBy(RemissDocument, { remissId })).map((row) => [row.id, row]));
    const current = (await this.documents(tx, remissId)).filter((document) => document.current);
    return current.map(({ id, kind, title }) => {
      const { notices, traces, sendAs, originalFileId } = rows.get(id)!;
      return { id, kind, title, notices, traces, sendAs, originalFileId };
    });
  }

  /** The sections of the draft as it stands, or of one version of it. */
  async sections(tx: EntityManager, remissId: string, documentId?: string): Promise<SectionView[]> {
    const documents = await this.documents(tx, remissId);
    const document = documents.find(({ id, kind, current }) =>
      documentId ? id === documentId : kind === 'main' && current,
    );
    if (!document && documentId) throw documentNotFound();
    return document ? this.sectionsOf(tx, document) : [];
  }

  /** The sections of a document that has been read. */
  async sectionsOf(tx: EntityManager, { id: documentId }: Pick<DocumentView, 'id'>): Promise<SectionView[]> {
    const rows = await tx.find(DocumentSection, { where: { documentId }, order: { position: 'ASC' } });
    return rows.map(({ id, position, number, heading, level, text, contentHash, blocks }) => ({
      id,
      position,
      number,
      heading,
      level,
      text,
      contentHash,
      blocks,
    }));
  }
}

/** The entity's own fields and nothing of the entity. */
export const remissView = ({ lastStep, ...row }: Remiss): RemissView => ({
  ...row,
  state: remissState(row.status, lastStep),
});

function filtered(query: SelectQueryBuilder<Remiss>, filter: RemissFilter): SelectQueryBuilder<Remiss> {
  if (filter.statuses) query.andWhere('r.status = any(:statuses)', { statuses: [...filter.statuses] });
  if (filter.among) query.andWhere('r.id = any (:among)', { among: [...filter.among] });
  if (filter.reach) {
    const { units, authorityIds } = filter.reach;
    query.andWhere(within(filter.reach), { units: [...units], authorities: [...authorityIds], out: ISSUED });
  }
  if (filter.search?.trim()) {
    const search = `%${filter.search.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    query.andWhere(new Brackets((any) => any.where('r.title ilike :search').orWhere('r.case_number ilike :search')), {
      search,
    });
  }
  return query;
}

/**
 * Each way by an index of its own: what an office or a body has is little, however much others have. One who reads all
 * that has gone out needs no other way to it.
 */
function within({ units, authorityIds, allIssued }: RemissReach): string {
  if (allIssued) return '(r.status = any (:out) or r.unit = any (:units))';
  const asked = ['select o.remiss_id from yttra_served() served join recipient o on o.id = served'];
  if (authorityIds.length > 0) asked.push('select remiss_id from recipient where body_id = any (:authorities)');
  const ways = [`r.status = any (:out) and r.id = any (array(${asked.join(' union all ')}))`];
  if (authorityIds.length > 0) ways.push('r.status = any (:out) and r.issuer_body_id = any (:authorities)');
  if (units.length > 0) ways.push('r.unit = any (:units)');
  return `(${ways.join(' or ')})`;
}

async function recipientCounts(
  tx: EntityManager,
  ids: string[],
): Promise<Map<string, { recipients: number; answered: number }>> {
  const rows = await tx.query<{ remiss_id: string; recipients: number; answered: number }[]>(
    `select remiss_id, count(*)::int as recipients, count(current_response_id)::int as answered
     from recipient where remiss_id = any($1) and (removed_at is null or current_response_id is not null) group by remiss_id`,
    [ids],
  );
  return new Map(rows.map(({ remiss_id, recipients, answered }) => [remiss_id, { recipients, answered }]));
}
