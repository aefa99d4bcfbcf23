import { Page } from '../../../ui';
import { texts } from './texts.sv';

/** For somebody whose session ended while writing, and who has signed in beside it. */
export function SignedInPage() {
  return (
    <Page title={texts.title}>
      <p>{texts.text}</p>
      <p>{texts.close}</p>
    </Page>
  );
}
