import type { SavedFilter } from '@yttra/identity';
import { pathTo } from '@yttra/platform';
import { Button, Field, Form, Hidden, Hush, Page, Section } from '../../../ui';
import { useRequest } from '../../../http/request-context';
import { SaveFilterForm } from './saved-filter-links';
import { texts } from './texts.sv';

interface SavedFiltersPageProps {
  filters: readonly SavedFilter[];
  /** Titles of the remisser that filters are kept for. */
  remisser: ReadonlyMap<string, string>;
  /** The filter that is to have another name. */
  renamed: SavedFilter | undefined;
}

/** Everything that a person has kept, to look through, rename and take away; and the name again when it was refused. */
export function SavedFiltersPage({ filters, remisser, renamed }: SavedFiltersPageProps) {
  return (
    <Page title={texts.title} notices={texts.notices}>
      <RefusedName />
      {renamed && <Rename filter={renamed} />}
      <p>{texts.intro}</p>
      {filters.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <ul class="y-plain-list">
          {filters.map(({ id, page, remissId, name }) => (
            <li key={id}>
              <Form action={pathTo('ownFilters.remove')}>
                <Hidden name="id" value={id} />
                <p>
                  {name} ({texts.of(texts.pages[page], remissId && (remisser.get(remissId) ?? null))}){' '}
                  <a href={pathTo('ownFilters', { query: { byt: id } })}>
                    {texts.rename}
                    <Hush>{texts.which(name)}</Hush>
                  </a>
                </p>
                <Button kind="tertiary">
                  {texts.remove}
                  <Hush>{texts.which(name)}</Hush>
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

function Rename({ filter: { id, name } }: { filter: SavedFilter }) {
  return (
    <Section title={texts.rename}>
      <Form action={pathTo('ownFilters.rename', { query: { byt: id } })}>
        <Hidden name="id" value={id} />
        <Field name="name" label={texts.newName(name)} value={name} width="20" maxlength={60} />
        <Button kind="secondary">{texts.saveName}</Button>
      </Form>
    </Section>
  );
}

function RefusedName() {
  const { written } = useRequest().said;
  const sent = (name: string) => String(written?.[name] ?? '');
  if (!sent('page')) return null;
  return (
    <Section title={texts.save}>
      <SaveFilterForm
        page={sent('page')}
        remissId={sent('remissId') || undefined}
        query={sent('query')}
        back={sent('till')}
      />
    </Section>
  );
}
