import { pathTo } from '@yttra/platform';
import type { RecipientView, RemissView } from '@yttra/remiss';
import { Button, Choice, DateInput, Form, Notice, Page, TextArea } from '../../../ui';
import { wayUpToFollow } from '../../way-up';
import { texts } from './texts.sv';

/** More time that the body asked for on the telephone, or that nobody asked for. */
export function GivePage({ remiss, recipient }: { remiss: RemissView; recipient: RecipientView }) {
  const at = { remissId: remiss.id };
  const { title, lastDay, how, registered, registeredHint, unasked, unaskedHint, until, reason, button } = texts.give;
  return (
    <Page
      title={title(recipient.body)}
      remiss={remiss}
      up={wayUpToFollow(remiss, {
        href: pathTo('remiss.recipient', { ...at, rid: recipient.id }),
        label: recipient.body,
      })}
    >
      <p>{lastDay(recipient.lastDay)}</p>
      {remiss.status === 'issued' && !recipient.removedAt ? (
        <Form action={pathTo('remiss.recipient.extension', { ...at, rid: recipient.id })}>
          <Choice
            name="how"
            legend={how}
            options={[
              { value: 'begart', label: registered, hint: registeredHint },
              { value: 'givet', label: unasked, hint: unaskedHint },
            ]}
          />
          <DateInput name="until" legend={until} />
          <TextArea name="reason" label={reason} optional rows={3} />
          <Button>{button}</Button>
        </Form>
      ) : (
        <Notice tone="neutral">{texts.over}</Notice>
      )}
    </Page>
  );
}
