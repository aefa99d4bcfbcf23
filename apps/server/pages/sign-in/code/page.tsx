import type { AwaitedCode } from '@yttra/identity';
import { clockTime, pathTo } from '@yttra/platform';
import { Button, Field, Form, Notice, Page, Section } from '../../../ui';
import { wayKept } from '../where-to';
import { texts } from './texts.sv';

/** One field for the code, in the browser that asked for it. */
export function CodePage({ till, asked, awaited }: { till: string; asked: boolean; awaited: AwaitedCode | null }) {
  return (
    <Page title={texts.title} notices={texts.notices}>
      <Notice tone="info">
        <p>{awaited?.mailAt ? texts.comes(clockTime(awaited.mailAt)) : texts.sent}</p>
        {awaited?.mark && <p>{texts.mark(awaited.mark)}</p>}
        <p>{texts.look}</p>
      </Notice>
      <Form>
        <Field name="code" label={texts.code} hint={texts.hint} autocomplete="one-time-code" width="10" />
        <Button kind="primary">{texts.signIn}</Button>
      </Form>
      <Section title={texts.noCode} id="ny-kod">
        {asked && (
          <Form action={pathTo('signIn.code.anew', { query: wayKept(till) })}>
            <Button kind="secondary">{texts.anew}</Button>
          </Form>
        )}
        <p>
          <a href={pathTo('signIn', { query: wayKept(till) })}>{texts.otherAddress}</a>
        </p>
      </Section>
    </Page>
  );
}
