import { Injectable } from '@nestjs/common';
import { checked, Database, peopleText } from '@yttra/platform';
import { Between, type EntityManager } from 'typeorm';
import { partOf, samePart, withPart, type DraftPartValues, type DraftPartName } from './draft-part';
import { DraftVersionEntity } from './draft.entity';
import { draftIn, draftOf, Drafts, type Draft } from './drafts';
import {
  personIn,
  ResponseAccess,
  type Comer,
  EMPTY_CONTENT,
  responseContent,
  type ResponseContent,
  staleDraft,
  stalePart,
} from '../model';

export interface PartSave<Name extends DraftPartName> {
  part: Name;
  /** The version of the draft that the writer had read. */
  version: number;
  value: DraftPartValues[Name];
}

/** What the draft becomes; null when nothing is to be changed. */
type Change = (draft: Draft) => ResponseContent | null | Promise<ResponseContent | null>;

/**
 * Colleagues who save other pieces at the same moment: each try reads anew, so this many would have to come in between.
 */
const TRIES = 12;

/** Changes one piece of a draft while colleagues change others. */
@Injectable()
export class DraftParts {
  constructor(
    private readonly database: Database,
    private readonly access: ResponseAccess,
    private readonly drafts: Drafts,
  ) {}

  /**
   * Saves one piece. What colleagues have saved in other pieces since `version` stays as they wrote it. Nothing is
   * saved when the piece already says the same, or when the writer has changed nothing in it. What takes reading to
   * tell, such as a question's own form, is asked for in the transaction. Errors: response.stale_part, with both texts,
   * when a colleague has changed the very piece since; invalid_input.
   */
  save<Name extends DraftPartName>(
    comer: Comer,
    recipientId: string,
    piece: PartSave<Name> | ((tx: EntityManager) => Promise<PartSave<Name>>),
  ): Promise<Draft> {
    return this.entering(comer, recipientId, async (tx) => {
      const { part, version, value: written } = typeof piece === 'function' ? await piece(tx) : piece;
      // As it would be kept: a browser ends its lines in another way.
      const { value } = peopleText(written);
      return this.trying(tx, { personId: personIn(comer), recipientId }, async (draft) => {
        const mine = withPart(draft.content, part, value);
        if (samePart(mine, draft.content, part)) return null;
        if (draft.version === version) return mine;
        const since = await versionsSince(tx, draft, version);
        const read = version === 0 ? EMPTY_CONTENT : since.find((one) => one.version === version)?.content;
        if (read && samePart(withPart(read, part, value), read, part)) return null;
        if (samePart(read ?? EMPTY_CONTENT, draft.content, part)) return mine;
        throw stalePart({
          part,
          version: draft.version,
          yours: partOf(mine, part),
          theirs: partOf(draft.content, part),
          ...lastChange(part, draft, since),
        });
      });
    });
  }

  /**
   * Changes the draft as it stands, whoever saved it last: for what is added to a list. Null when nothing is to be
   * changed.
   */
  change(
    comer: Comer,
    recipientId: string,
    change: (content: ResponseContent) => ResponseContent | null,
  ): Promise<Draft> {
    return this.entering(comer, recipientId, (tx) =>
      this.trying(tx, { personId: personIn(comer), recipientId }, (draft) => change(draft.content)),
    );
  }

  private entering<T>(comer: Comer, recipientId: string, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.asPerson(personIn(comer), async (tx) => {
      await this.access.admitBehindWall(tx, comer, 'draft.write', recipientId);
      return work(tx);
    });
  }

  private async trying(
    tx: EntityManager,
    writer: { personId: string; recipientId: string },
    change: Change,
  ): Promise<Draft> {
    for (let left = TRIES; ; left--) {
      const draft = await draftIn(tx, writer.recipientId);
      const changed = await change(draft);
      if (changed === null) return draft;
      const content = checked(responseContent, peopleText(changed).value);
      const saved = await this.drafts.writeOver(tx, writer, draft.version, content);
      if (saved) return saved;
      if (left === 0) throw staleDraft(await draftOf(tx, writer.recipientId), content);
    }
  }
}

/**
 * The version that the writer had before his or her eyes, unless it has been removed with the working papers, and those
 * since.
 */
function versionsSince(
  tx: EntityManager,
  { recipientId, version: now }: Draft,
  version: number,
): Promise<DraftVersionEntity[]> {
  return tx.find(DraftVersionEntity, {
    where: { recipientId, version: Between(version, now - 1) },
    order: { version: 'DESC' },
  });
}

/** Who gave the piece the text that it has now, and when: not always the one who saved last. */
function lastChange(part: DraftPartName, draft: Draft, since: readonly Draft[]): Pick<Draft, 'savedBy' | 'savedAt'> {
  const other = since.findIndex(({ content }) => !samePart(content, draft.content, part));
  const { savedBy, savedAt } = [draft, ...(other < 0 ? since : since.slice(0, other))].at(-1)!;
  return { savedBy, savedAt };
}
