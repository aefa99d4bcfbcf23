import { pathTo } from '@yttra/platform';
import type { RemissView } from '@yttra/remiss';
import type { ReceivedResponse } from '@yttra/response';
import { Button, ButtonRow, Form, LinkButton, Page, TextArea } from '../../../ui';
import { texts } from './texts.sv';

/** What it means to take a registration back, before it is done. */
export function VoidPage({ remiss, response }: { remiss: RemissView; response: ReceivedResponse }) {
  const base = pathTo('registrar.response', { responseId: response.id });
  return (
    <Page title={texts.voidTitle} remiss={remiss} up={[{ href: base, label: texts.title(response.body.name) }]}>
      <ul>
        {texts.voidMeans(response.body.name).map((what) => (
          <li>{what}</li>
        ))}
      </ul>
      <Form action={pathTo('registrar.response.void', { responseId: response.id })}>
        <TextArea name="reason" label={texts.reason} hint={texts.reasonHint} rows={3} />
        <ButtonRow>
          <Button kind="danger">{texts.void}</Button>
          <LinkButton kind="secondary" href={base}>
            {texts.keep}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  );
}
