import { LinkButton, Notice, Page } from '../../../ui';
import { PEOPLE_UP } from './page';
import { texts } from './texts.sv';

/** A new key, this once. */
export function KeyPage({ personId, name, secret }: { personId: string; name: string; secret: string }) {
  const base = `/admin/personer/${personId}`;
  return (
    <Page title={texts.newKeyTitle} up={[...PEOPLE_UP, { href: base, label: name }]}>
      <Notice tone="warning">{texts.newKey}</Notice>
      <p>
        <code>{secret}</code>
      </p>
      <LinkButton kind="secondary" href={base}>
        {texts.back}
      </LinkButton>
    </Page>
  );
}
