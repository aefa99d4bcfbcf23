import { Page } from '../../../ui/page';

/** Where everyone comes in. */
export function StartPage({ name }: { name: string }) {
  return (
    <Page title="Yttra">
      <p>Remisser i {name}.</p>
    </Page>
  );
}
