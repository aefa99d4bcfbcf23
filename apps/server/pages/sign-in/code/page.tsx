import { Button, Field, Form, Notice, Page, Section } from '../../../ui';
import { keepingWay } from '../where-to';
import { texts } from './texts.sv';

/** One field for the code, in the browser that asked for it. */
export function CodePage({ till, asked }: { till: string; asked: boolean }) {
  return (
    <Page title={texts.title} notices={texts.notices}>
      <Notice tone="info">
        <p>{texts.sent}</p>
        <p>{texts.look}</p>
      </Notice>
      <Form>
        <Field name="code" label={texts.code} hint={texts.hint} autocomplete="one-time-code" width="10" />
        <Button kind="primary">{texts.signIn}</Button>
      </Form>
      <Section title={texts.noCode} id="ny-kod">
        {asked && (
          <Form action={keepingWay('/logga-in/kod/ny', till)}>
            <Button kind="secondary">{texts.anew}</Button>
          </Form>
        )}
        <p>
          <a href={keepingWay('/logga-in', till)}>{texts.otherAddress}</a>
        </p>
      </Section>
    </Page>
  );
}
