import type { OpeningAbout } from '@yttra/openings';
import { pathTo } from '@yttra/platform';
import { Button, Form, Notice } from '../../../ui';
import { texts } from './texts.sv';

/** What waits about the one who looks: what has been changed, when the drafts open, and who can say so. */
export function AboutYou({ about }: { about: readonly OpeningAbout[] }) {
  if (about.length === 0) return null;
  return (
    <>
      {about.map(({ id, kind, body, from, to, lastDayToStop, others, mailbox }) => (
        <Notice key={id} tone="warning">
          <p>
            {texts.you[kind](body, from ?? '', to ?? '')} {texts.opens(body, lastDayToStop)}
          </p>
          <p>{texts.who(others, mailbox)}</p>
        </Notice>
      ))}
      <Form action={pathTo('openings.remind')}>
        <Button kind="secondary">{texts.remind}</Button>
      </Form>
    </>
  );
}
