import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { BodyRegister, fitsPattern, patternExample } from '@yttra/bodies';
import { checked, Database, peopleText, type TextNotice } from '@yttra/platform';
import { RecipientState } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { DraftEntity, DraftVersionEntity } from './draft.entity';
import { takeUpFiles } from './draft-files';
import {
  personIn,
  ResponseAccess,
  type Comer,
  EMPTY_CONTENT,
  responseContent,
  type ResponseContent,
  draftVersionNotFound,
  staleDraft,
  versionMissing,
} from '../model';
import { ResponseReader } from '../read';

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

/**
 * A body's draft. Everything here happens behind the wall, as the person: anybody else is told that there is nothing.
 */
@Injectable()
export class Drafts {
  constructor(
    private readonly database: Database,
    private readonly access: ResponseAccess,
    private readonly recipients: RecipientState,
    private readonly bodies: BodyRegister,
    private readonly responses: ResponseReader,
    private readonly audit: AuditLog,
  ) {}

  /** Errors: identity.not_found, identity.forbidden. */
  get(comer: Comer, recipientId: string): Promise<Draft> {
    return this.database.asPerson(personIn(comer), async (tx) => {
      await this.access.admitBehindWall(tx, comer, 'draft.read', recipientId);
      return draftIn(tx, recipientId);
    });
  }

  /**
   * Saves over the version that was read and no other, and keeps each version. `notices` tells of characters that were
   * taken out, and of a diarienummer that does not look as the body's own do. Errors: response.version_missing;
   * response.stale_draft with both texts when somebody else saved in between; invalid_input.
   */
  save(comer: Comer, recipientId: string, given: DraftSave): Promise<Draft & { notices: TextNotice[] }> {
    const { value, notices } = peopleText(given.content);
    return this.database.asPerson(personIn(comer), async (tx) => {
      const { recipient, caller } = await this.access.admitBehindWall(tx, comer, 'draft.write', recipientId);
      const content = checked(responseContent, value);
      if (given.version === null) throw versionMissing();
      const draft = await this.write(tx, { personId: caller.personId, recipientId }, given.version, content);
      return { ...draft, notices: [...notices, ...(await this.aboutCaseNumber(tx, recipient.bodyId, content))] };
    });
  }

  /**
   * Starts a correction: the draft becomes all that counts now (the answer with its completed basis, its markings and
   * its files), over the version that was read. Both stay in the history.
   */
  startCorrection(comer: Comer, recipientId: string, version: number | null): Promise<Draft> {
    const personId = personIn(comer);
    return this.database.asPerson(personId, async (tx) => {
      const { recipient } = await this.access.admitBehindWall(tx, comer, 'draft.correct', recipientId);
      if (version === null) throw versionMissing();
      if (!recipient.answer) return this.write(tx, { personId, recipientId }, version, EMPTY_CONTENT);
      const { content, standingBasis, files } = await this.responses.one(tx, recipient.answer.responseId);
      const draft = await this.write(tx, { personId, recipientId }, version, { ...content, basis: standingBasis });
      for (const file of await takeUpFiles(tx, personId, recipientId, files)) {
        await this.audit.append(tx, { recipient: recipientId }, { type: 'draft.file_added', by: personId, file });
      }
      return draft;
    });
  }

  /** Every version that was saved, newest first, without its text. */
  versions(comer: Comer, recipientId: string): Promise<Omit<Draft, 'content'>[]> {
    return this.database.asPerson(personIn(comer), async (tx) => {
      await this.access.admitBehindWall(tx, comer, 'draft.read', recipientId);
      return tx.find(DraftVersionEntity, {
        select: { recipientId: true, version: true, savedBy: true, savedAt: true },
        where: { recipientId },
        order: { version: 'DESC' },
      });
    });
  }

  /** One earlier version with its text. Errors: response.draft_version_not_found. */
  version(comer: Comer, recipientId: string, version: number): Promise<Draft> {
    return this.database.asPerson(personIn(comer), async (tx) => {
      await this.access.admitBehindWall(tx, comer, 'draft.read', recipientId);
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
    const pattern = await this.bodies.caseNumberPattern(tx, bodyId);
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
    writer: DraftWriter,
    readVersion: number,
    content: ResponseContent,
  ): Promise<Draft> {
    const draft = await this.writeOver(tx, writer, readVersion, content);
    if (!draft) throw staleDraft(await draftOf(tx, writer.recipientId), content);
    return draft;
  }

  /**
   * Over the version that was read and no other, in the transaction of a person who has been let in; null when somebody
   * else has saved meanwhile. Waits for one that is being saved right now.
   */
  async writeOver(
    tx: EntityManager,
    { personId, recipientId }: DraftWriter,
    readVersion: number,
    content: ResponseContent,
  ): Promise<Draft | null> {
    const [saved] = await tx.query<{ savedAt: Date }[]>(readVersion === 0 ? FIRST_VERSION : NEXT_VERSION, [
      recipientId,
      readVersion,
      content,
      personId,
    ]);
    if (!saved) return null;
    const version = readVersion + 1;
    if (readVersion === 0) await this.recipients.markDraftBegun(tx, recipientId);
    await this.audit.append(tx, { recipient: recipientId }, { type: 'draft.saved', by: personId, version });
    return { recipientId, version, content, savedBy: personId, savedAt: saved.savedAt };
  }
}

/** Who saves, and whose draft. */
interface DraftWriter {
  personId: string;
  recipientId: string;
}

/** Each version stands beside the draft too. */
const kept = (saving: string): string => `with draft as (${saving} returning *)
  insert into draft_version (recipient_id, version, content, saved_by, saved_at)
  select recipient_id, version, content, saved_by, saved_at from draft returning saved_at as "savedAt"`;

/** Saves nothing when somebody else saved the first version. */
const FIRST_VERSION = kept(`insert into response_draft (recipient_id, version, content, saved_by, saved_at)
  select $1::uuid, $2::int + 1, $3::jsonb, $4::uuid, yttra_now() where yttra_serves($1) on conflict do nothing`);

/** The version in the WHERE is the lock: a save over anything else than what was read changes no row. */
const NEXT_VERSION =
  kept(`update response_draft set version = $2::int + 1, content = $3::jsonb, saved_by = $4::uuid, saved_at = yttra_now()
  where recipient_id = $1 and version = $2`);

/** The draft that the transaction's person may see; null when none is saved, or none for this person. */
export async function draftOf(tx: EntityManager, recipientId: string): Promise<DraftEntity | null> {
  return tx.findOneBy(DraftEntity, { recipientId });
}

/** The same; the empty one, of version 0, when nobody has saved any. */
export async function draftIn(tx: EntityManager, recipientId: string): Promise<Draft> {
  return (
    (await draftOf(tx, recipientId)) ?? {
      recipientId,
      version: 0,
      content: EMPTY_CONTENT,
      savedBy: null,
      savedAt: null,
    }
  );
}
