import type { FilteredPage, SavedFilter } from '@yttra/identity';
import { pathTo } from '@yttra/platform';
import { Button, Details, Field, Form, Hidden } from '../../../ui';
import { texts } from './texts.sv';

interface SavedFilterLinksProps {
  page: FilteredPage;
  /** The remiss that the filter is kept for, where it serves no other. */
  remissId?: string;
  /** The list's own path, without a query. */
  path: string;
  filters: readonly SavedFilter[];
  /**
   * The filter as it stands: `slag=nämnd&olast=ja`; empty when nothing is filtered, and then there is nothing to save.
   */
  query: string;
}

/** A person's own filters as links, and the way to keep the one that stands. Put it after the filter's own form. */
export function SavedFilterLinks({ page, remissId, path, filters, query }: SavedFilterLinksProps) {
  if (filters.length === 0 && query === '') return null;
  return (
    <div class="y-saved-filters">
      {filters.length > 0 && (
        <nav aria-label={texts.yours}>
          <p>{texts.yours}:</p>
          <ul class="y-inline-list">
            {filters.map((filter) => (
              <li key={filter.id}>
                <a
                  href={`${path}?${filter.query}`}
                  {...(filter.query === query ? { 'aria-current': 'true' as const } : {})}
                >
                  {filter.name}
                </a>
              </li>
            ))}
            <li>
              <a href={pathTo('ownFilters')}>{texts.all}</a>
            </li>
          </ul>
        </nav>
      )}
      {query !== '' && (
        <Details summary={texts.save}>
          <SaveFilterForm page={page} remissId={remissId} query={query} back={`${path}?${query}`} />
        </Details>
      )}
    </div>
  );
}

interface SaveFilterFormProps {
  page: string;
  remissId?: string | undefined;
  query: string;
  back: string;
}

export function SaveFilterForm({ page, remissId, query, back }: SaveFilterFormProps) {
  return (
    <Form action={pathTo('ownFilters')}>
      <Hidden name="page" value={page} />
      {remissId && <Hidden name="remissId" value={remissId} />}
      <Hidden name="query" value={query} />
      <Hidden name="till" value={back} />
      <Field name="name" label={texts.name} hint={texts.nameHint} width="20" maxlength={60} />
      <Button kind="secondary">{texts.submit}</Button>
    </Form>
  );
}
