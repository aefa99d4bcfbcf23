import { pathTo } from '@yttra/platform';
import { Button, ButtonRow, Field, Form, Page, Section } from '../../../ui';
import { texts } from './texts.sv';

/** For those who have been asked and have no account: a code goes to the address that the invitation went to. */
export function GuestPage() {
  return (
    <Page title={texts.title}>
      <p>{texts.lead}</p>
      <Form action={pathTo('guest')}>
        <Field name="email" type="email" label={texts.email} autocomplete="email" />
        <ButtonRow>
          <Button>{texts.send}</Button>
        </ButtonRow>
      </Form>
      <p>
        {texts.hasSecretary} <a href={pathTo('signIn', { query: { till: pathTo('ownRemisser') } })}>{texts.signIn}</a>
      </p>
      <Section title={texts.corrected.title} id="rattad-adress">
        <p>{texts.corrected.text}</p>
        <p>{texts.corrected.dead}</p>
      </Section>
    </Page>
  );
}
