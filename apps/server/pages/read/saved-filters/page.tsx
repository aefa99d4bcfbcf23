import type { SavedFilter } from '@yttra/identity';
import { Button, Form, Hidden, Page, Section } from '../../../ui';
import { useRequest } from '../../../web/request-context';
import { SaveFilterForm } from './saved-filter-links';
import { texts } from './texts.sv';

/** Everything that a person has kept, to look through and take away; and the name again when it was refused. */
export function SavedFiltersPage({ filters }: { filters: readonly SavedFilter[] }) {
  return (
    <Page title={texts.title} notices={texts.notices}>
      <RefusedName />
      <p>{texts.intro}</p>
      {filters.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <ul class="y-plain-list">
          {filters.map(({ id, page, name }) => (
            <li key={id}>
              <Form action="/mina-filter/ta-bort">
                <Hidden name="id" value={id} />
                <p>
                  {name} ({texts.pages[page]})
                </p>
                <Button kind="tertiary">
                  {texts.remove}
                  <span class="ds-sr-only">{texts.removeWhat(name)}</span>
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

function RefusedName() {
  const { written } = useRequest().said;
  const sent = (name: string) => String(written?.[name] ?? '');
  if (!sent('page')) return null;
  return (
    <Section title={texts.save}>
      <SaveFilterForm page={sent('page')} query={sent('query')} back={sent('till')} />
    </Section>
  );
}
