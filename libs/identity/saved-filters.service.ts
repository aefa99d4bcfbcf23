import { Injectable } from '@nestjs/common';
import { DomainError } from '@yttra/platform';
import type { EntityManager } from 'typeorm';

/** The lists whose filters can be kept, each in a word of its own. */
export const FILTERED_PAGES = ['las', 'svar', 'fraga', 'remisser', 'folj', 'diarium'] as const;
export type FilteredPage = (typeof FILTERED_PAGES)[number];

/** A filter that a person has kept under a name: the query of the page's address. */
export interface SavedFilter {
  id: string;
  page: FilteredPage;
  name: string;
  /** `slag=nämnd&olast=ja`, without the question mark. */
  query: string;
}

const MOST_A_PAGE = 20;

/** Filters that people keep for themselves. Nobody else sees them. */
@Injectable()
export class SavedFilters {
  /** In Swedish order of name. */
  async list(tx: EntityManager, personId: string, page: FilteredPage): Promise<SavedFilter[]> {
    return tx.query<SavedFilter[]>(
      `select id, page, name, query from saved_filter where person_id = $1 and page = $2 order by name collate "sv-x-icu"`,
      [personId, page],
    );
  }

  /** Keeps a filter; one of the same name gives way. Errors: identity.too_many_filters. */
  async save(tx: EntityManager, personId: string, { page, name, query }: Omit<SavedFilter, 'id'>): Promise<void> {
    const known = await this.list(tx, personId, page);
    if (known.length >= MOST_A_PAGE && !known.some((filter) => filter.name === name)) throw tooManyFilters();
    await tx.query(
      `insert into saved_filter (person_id, page, name, query) values ($1, $2, $3, $4)
       on conflict (person_id, page, name) do update set query = excluded.query`,
      [personId, page, name, query],
    );
  }

  /** What is not there, or is another's, is left as it is. */
  async remove(tx: EntityManager, personId: string, id: string): Promise<void> {
    await tx.query(`delete from saved_filter where id = $1 and person_id = $2`, [id, personId]);
  }
}

const tooManyFilters = () =>
  new DomainError({
    code: 'identity.too_many_filters',
    kind: 'invalid',
    field: 'name',
    message: `Du har redan ${MOST_A_PAGE} sparade filter här. Ta bort ett först.`,
  });
