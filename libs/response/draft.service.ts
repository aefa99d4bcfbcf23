import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { BodiesService, fitsPattern, patternExample } from '@yttra/bodies';
import { checked, Database, peopleText, type TextNotice } from '@yttra/platform';
import { RecipientState } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { DraftEntity, DraftVersionEntity } from './draft.entity';
import { takeUpFiles } from './draft-files.service';
import { ResponseAccess } from './response-access';
import { EMPTY_CONTENT, responseContent, type ResponseContent } from './response-content';
import { ResponseReader } from './response-reader';
import { draftVersionNotFound, staleDraft, versionMissing } from './response.errors';

/** A draft as those behind the wall see it. Version 0 is one that nobody has saved yet. */
export interface Draft {
  recipientId: string;
  version: number;
  content: ResponseContent;
  savedBy: string | null;
  savedAt: Date | null;
}

export interface DraftSave {
  /** The version that the writer had read; null when the request named none. */
  version: number | null;
  content: unknown;
}

/** A body's draft. Everything here happens behind the wall, as the person: anybody else is told that there is nothing. */
@Injectable()
export class DraftService {
  constructor(
    private readonly database: Database,
    private readonly access: ResponseAccess,
    private readonly recipients: RecipientState,
    private readonly bodies: BodiesService,
    private readonly responses: ResponseReader,
    private readonly audit: AuditLog,
  ) {}

  /** Errors: identity.not_found, identity.forbidden. */
  get(personId: string, recipientId: string): Promise<Draft> {
    return this.database.asPerson(personId, async (tx) => {
      await this.access.admitBehindWall(tx, personId, 'draft.read', recipientId);
      return (await draftOf(tx, recipientId)) ?? unsaved(recipientId);
    });
  }

  /**
   * Saves over the version that was read and no other, and keeps each version. `notices` tells of characters that were taken out,
   * and of a diarienummer that does not look as the body's own do.
   * Errors: response.version_missing; response.stale_draft with both texts when somebody else saved in between; invalid_input.
   */
  save(personId: string, recipientId: string, given: DraftSave): Promise<Draft & { notices: TextNotice[] }> {
    const { value, notices } = peopleText(given.content);
    return this.database.asPerson(personId, async (tx) => {
      const { recipient, at } = await this.access.admitBehindWall(tx, personId, 'draft.write', recipientId);
      const content = checked(responseContent, value);
      if (given.version === null) throw versionMissing();
      const draft = await this.write(tx, { personId, recipientId, at }, given.version, content);
      return { ...draft, notices: [...notices, ...(await this.aboutCaseNumber(tx, recipient.bodyId, content))] };
    });
  }

  /**
   * Starts a correction: the draft becomes all that counts now (the answer with its completed basis, its markings and its files), over
   * the version that was read. Both stay in the history.
   */
  startCorrection(personId: string, recipientId: string, version: number | null): Promise<Draft> {
    return this.database.asPerson(personId, async (tx) => {
      const { recipient, at } = await this.access.admitBehindWall(tx, personId, 'draft.correct', recipientId);
      if (version === null) throw versionMissing();
      if (!recipient.answer) return this.write(tx, { personId, recipientId, at }, version, EMPTY_CONTENT);
      const { content, standingBasis, files } = await this.responses.one(tx, recipient.answer.responseId);
      const draft = await this.write(tx, { personId, recipientId, at }, version, { ...content, basis: standingBasis });
      for (const file of await takeUpFiles(tx, personId, recipientId, files)) {
        await this.audit.append(tx, { recipient: recipientId }, { type: 'draft.file_added', by: personId, file });
      }
      return draft;
    });
  }

  /** Every version that was saved, newest first, without its text. */
  versions(personId: string, recipientId: string): Promise<Omit<Draft, 'content'>[]> {
    return this.database.asPerson(personId, async (tx) => {
      await this.access.admitBehindWall(tx, personId, 'draft.read', recipientId);
      return tx.find(DraftVersionEntity, {
        select: { recipientId: true, version: true, savedBy: true, savedAt: true },
        where: { recipientId },
        order: { version: 'DESC' },
      });
    });
  }

  /** One earlier version with its text. Errors: response.draft_version_not_found. */
  version(personId: string, recipientId: string, version: number): Promise<Draft> {
    return this.database.asPerson(personId, async (tx) => {
      await this.access.admitBehindWall(tx, personId, 'draft.read', recipientId);
      const found = await tx.findOneBy(DraftVersionEntity, { recipientId, version });
      if (!found) throw draftVersionNotFound();
      return found;
    });
  }

  private async aboutCaseNumber(
    tx: EntityManager,
    bodyId: string,
    { caseNumber }: ResponseContent,
  ): Promise<TextNotice[]> {
    if (!caseNumber) return [];
    const { caseNumberPattern: pattern } = await this.bodies.get(tx, bodyId);
    if (!pattern || fitsPattern(pattern, caseNumber)) return [];
    return [
      {
        field: 'caseNumber',
        message: `Ert diarienummer brukar se ut som ${patternExample(pattern)}. Kontrollera det.`,
      },
    ];
  }

  private async write(
    tx: EntityManager,
    { personId, recipientId, at }: { personId: string; recipientId: string; at: Date },
    readVersion: number,
    content: ResponseContent,
  ): Promise<Draft> {
    const draft = { recipientId, version: readVersion + 1, content, savedBy: personId, savedAt: at };
    const taken = readVersion === 0 ? await insertFirst(tx, draft) : await replace(tx, draft, readVersion);
    if (!taken) throw staleDraft(await draftOf(tx, recipientId), content);
    await tx.insert(DraftVersionEntity, draft);
    if (readVersion === 0) await this.recipients.markDraftBegun(tx, recipientId);
    await this.audit.append(
      tx,
      { recipient: recipientId },
      { type: 'draft.saved', by: personId, version: draft.version },
    );
    return draft;
  }
}

/** The draft that the transaction's person may see; null when none is saved, or none for this person. */
export async function draftOf(tx: EntityManager, recipientId: string): Promise<DraftEntity | null> {
  return tx.findOneBy(DraftEntity, { recipientId });
}

function unsaved(recipientId: string): Draft {
  return { recipientId, version: 0, content: EMPTY_CONTENT, savedBy: null, savedAt: null };
}

/** False when somebody else saved the first version; waits for one that is being saved right now. */
async function insertFirst(tx: EntityManager, draft: DraftEntity): Promise<boolean> {
  const insert = tx.createQueryBuilder().insert().into(DraftEntity).values(draft).orIgnore().returning('version');
  const inserted = (await insert.execute()).raw as unknown[];
  return inserted.length === 1;
}

/** The version in the WHERE is the lock: a save over anything else than what was read changes no row. */
async function replace(
  tx: EntityManager,
  { recipientId, ...draft }: DraftEntity,
  readVersion: number,
): Promise<boolean> {
  const { affected } = await tx.update(DraftEntity, { recipientId, version: readVersion }, draft);
  return affected === 1;
}
