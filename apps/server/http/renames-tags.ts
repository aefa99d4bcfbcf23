import { Injectable } from '@nestjs/common';
import { TagNames, type TagRenaming } from '@yttra/assessment';
import { SavedFilters } from '@yttra/identity';
import type { EntityManager } from 'typeorm';

/** The name of a tag in the workbench's address, and in the filters of it that people keep. */
export const TAG_IN_QUERY = 'tagg';

/** A tag has another name from now on, in every viewpoint and in every filter that somebody keeps of it. */
@Injectable()
export class RenamesTags {
  constructor(
    private readonly names: TagNames,
    private readonly filters: SavedFilters,
  ) {}

  /** Errors: as TagNames.rename. */
  async rename(tx: EntityManager, by: string, remissId: string, { tag, name }: TagRenaming): Promise<void> {
    await this.names.rename(tx, by, remissId, { tag, name });
    await this.filters.rewrite(tx, 'bedomning', remissId, (kept) => {
      const query = new URLSearchParams(kept);
      if (query.get(TAG_IN_QUERY) === tag) query.set(TAG_IN_QUERY, name);
      return query.toString();
    });
  }
}
