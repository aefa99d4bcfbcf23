import { Button, Field, Form, Page } from '../../../ui';
import { texts } from './texts.sv';

/** After the right code, for those who have an app besides. */
export function AppSignInPage() {
  return (
    <Page title={texts.title}>
      <p>{texts.text}</p>
      <Form>
        <Field name="digits" label={texts.digits} hint={texts.hint} autocomplete="one-time-code" width="10" />
        <Button kind="primary">{texts.signIn}</Button>
      </Form>
      <p>{texts.lost}</p>
    </Page>
  );
}
