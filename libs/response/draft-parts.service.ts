import { Injectable } from '@nestjs/common';
import { DomainError, peopleText } from '@yttra/platform';
import { partOf, samePart, withPart, type DraftParts as Parts, type DraftPartName } from './draft-part';
import { DraftService, type Draft } from './draft.service';
import { EMPTY_CONTENT, type ResponseContent } from './response-content';
import { stalePart } from './response.errors';

export interface PartSave<Name extends DraftPartName> {
  part: Name;
  /** The version of the draft that the writer had read. */
  version: number;
  value: Parts[Name];
}

/** Colleagues who save other pieces at the same moment: each try reads anew, so this many would have to come in between. */
const TRIES = 12;

/** Changes one piece of a draft while colleagues change others. */
@Injectable()
export class DraftParts {
  constructor(private readonly drafts: DraftService) {}

  /**
   * Saves one piece. What colleagues have saved in other pieces since `version` stays as they wrote it. Nothing is saved when the
   * piece already says the same, or when the writer has changed nothing in it.
   * Errors: response.stale_part, with both texts, when a colleague has changed the very piece since; invalid_input.
   */
  async save<Name extends DraftPartName>(
    personId: string,
    recipientId: string,
    { part, version, value: written }: PartSave<Name>,
  ): Promise<Draft> {
    // As it would be kept: a browser ends its lines in another way.
    const { value } = peopleText(written);
    return this.trying(personId, recipientId, async (draft) => {
      const mine = withPart(draft.content, part, value);
      if (samePart(mine, draft.content, part)) return null;
      if (draft.version === version) return mine;
      const read = await this.contentAt(personId, recipientId, version);
      if (read && samePart(withPart(read, part, value), read, part)) return null;
      if (samePart(read ?? EMPTY_CONTENT, draft.content, part)) return mine;
      throw stalePart({
        part,
        version: draft.version,
        yours: partOf(mine, part),
        theirs: partOf(draft.content, part),
        ...(await this.lastChange(personId, recipientId, part, draft)),
      });
    });
  }

  /** Changes the draft as it stands, whoever saved it last: for what is added to a list. Null when nothing is to be changed. */
  change(
    personId: string,
    recipientId: string,
    change: (content: ResponseContent) => ResponseContent | null,
  ): Promise<Draft> {
    return this.trying(personId, recipientId, (draft) => change(draft.content));
  }

  private async trying(
    personId: string,
    recipientId: string,
    change: (draft: Draft) => ResponseContent | null | Promise<ResponseContent | null>,
  ): Promise<Draft> {
    for (let left = TRIES; ; left--) {
      const draft = await this.drafts.get(personId, recipientId);
      const content = await change(draft);
      if (content === null) return draft;
      try {
        return await this.drafts.save(personId, recipientId, { version: draft.version, content });
      } catch (error) {
        if (left === 0 || !(error instanceof DomainError) || error.code !== 'response.stale_draft') throw error;
      }
    }
  }

  /** What the writer had before his or her eyes; null when it has been removed with the working papers. */
  private async contentAt(personId: string, recipientId: string, version: number): Promise<ResponseContent | null> {
    if (version === 0) return EMPTY_CONTENT;
    try {
      return (await this.drafts.version(personId, recipientId, version)).content;
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not_found') return null;
      throw error;
    }
  }

  /** Who gave the piece the text that it has now, and when: not always the one who saved last. */
  private async lastChange(
    personId: string,
    recipientId: string,
    part: DraftPartName,
    draft: Draft,
  ): Promise<{ savedBy: string | null; savedAt: Date | null }> {
    let changed = draft;
    for (let version = draft.version - 1; version >= 1; version--) {
      const before = await this.drafts.version(personId, recipientId, version);
      if (!samePart(before.content, draft.content, part)) break;
      changed = before;
    }
    return { savedBy: changed.savedBy, savedAt: changed.savedAt };
  }
}
