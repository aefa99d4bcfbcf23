import { Injectable } from '@nestjs/common';
import { DomainError } from '@yttra/platform';
import type { EntityManager } from 'typeorm';

/** The lists whose filters can be kept, each in a word of its own. */
export const FILTERED_PAGES = ['las', 'svar', 'fraga', 'bedomning', 'remisser', 'folj', 'diarium'] as const;
export type FilteredPage = (typeof FILTERED_PAGES)[number];

/** A filter that a person has kept under a name: the query of the page's address. */
export interface SavedFilter {
  id: string;
  page: FilteredPage;
  /** The remiss that it is kept for; null where the same filter serves every one. */
  remissId: string | null;
  name: string;
  /** `slag=nämnd&olast=ja`, without the question mark. */
  query: string;
}

const MOST_A_PAGE = 20;

/** Filters that people keep for themselves. Nobody else sees them. */
@Injectable()
export class SavedFilters {
  /** Those of a list, in Swedish order of name. */
  async list(
    tx: EntityManager,
    personId: string,
    page: FilteredPage,
    remissId: string | null = null,
  ): Promise<SavedFilter[]> {
    return tx.query<SavedFilter[]>(
      `${FILTERS} where person_id = $1 and page = $2 and remiss_id is not distinct from $3 ${BY_NAME}`,
      [personId, page, remissId],
    );
  }

  /** Every one that the person keeps, in Swedish order of name. */
  async all(tx: EntityManager, personId: string): Promise<SavedFilter[]> {
    return tx.query<SavedFilter[]>(`${FILTERS} where person_id = $1 ${BY_NAME}`, [personId]);
  }

  /**
   * Keeps a filter; one of the same name gives way. For a remiss that is not there none is kept. Errors:
   * identity.too_many_filters.
   */
  async save(
    tx: EntityManager,
    personId: string,
    { page, remissId, name, query }: Omit<SavedFilter, 'id'>,
  ): Promise<void> {
    const known = await this.list(tx, personId, page, remissId);
    if (known.length >= MOST_A_PAGE && !known.some((filter) => filter.name === name)) throw tooManyFilters();
    await tx.query(
      `insert into saved_filter (person_id, page, remiss_id, name, query)
       select $1, $2, $3::uuid, $4, $5 where $3::uuid is null or yttra_is_remiss($3)
       on conflict (person_id, page, remiss_id, name) do update set query = excluded.query`,
      [personId, page, remissId, name, query],
    );
  }

  /** What is not there, or is another's, is left as it is. Errors: identity.filter_name_taken. */
  async rename(tx: EntityManager, personId: string, id: string, name: string): Promise<void> {
    const [taken] = await tx.query<{ id: string }[]>(
      `select o.id from saved_filter f join saved_filter o on o.person_id = f.person_id and o.page = f.page
         and o.remiss_id is not distinct from f.remiss_id and o.name = $3 and o.id <> f.id
       where f.id = $1 and f.person_id = $2`,
      [id, personId, name],
    );
    if (taken) throw nameTaken(name);
    await tx.query(`update saved_filter set name = $3 where id = $1 and person_id = $2`, [id, personId, name]);
  }

  /**
   * What everybody keeps of a list of one remiss says the same in other words from now on: something that it names has
   * a new name.
   */
  async rewrite(
    tx: EntityManager,
    page: FilteredPage,
    remissId: string,
    rewritten: (query: string) => string,
  ): Promise<void> {
    const kept = await tx.query<{ id: string; query: string }[]>(
      `select id, query from saved_filter where page = $1 and remiss_id = $2 for update`,
      [page, remissId],
    );
    for (const { id, query } of kept)
      if (rewritten(query) !== query)
        await tx.query(`update saved_filter set query = $2 where id = $1`, [id, rewritten(query)]);
  }

  /** What is not there, or is another's, is left as it is. */
  async remove(tx: EntityManager, personId: string, id: string): Promise<void> {
    await tx.query(`delete from saved_filter where id = $1 and person_id = $2`, [id, personId]);
  }
}

const FILTERS = `select id, page, remiss_id as "remissId", name, query from saved_filter`;
const BY_NAME = `order by name collate "sv-x-icu"`;

const nameTaken = (name: string) =>
  new DomainError({
    code: 'identity.filter_name_taken',
    kind: 'invalid',
    field: 'name',
    message: `Du har redan ett filter här som heter ${name}.`,
    allowed: 'ett namn som inget annat av dina filter har',
  });

const tooManyFilters = () =>
  new DomainError({
    code: 'identity.too_many_filters',
    kind: 'invalid',
    field: 'name',
    message: `Du har redan ${MOST_A_PAGE} sparade filter här. Ta bort ett först.`,
  });
