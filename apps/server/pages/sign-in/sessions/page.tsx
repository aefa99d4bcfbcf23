import type { ShownSession } from '@yttra/identity';
import { pathTo } from '@yttra/platform';
import { Button, Form, Hidden, Hush, Page, Section } from '../../../ui';
import { browserName } from './browser-name';
import { texts } from './texts.sv';
import { dayAndTime } from '../../../ui/days';

export interface SessionsProps {
  sessions: readonly ShownSession[];
  currentId: string | null;
}

/** Where one is signed in, and an end to each. */
export function SessionsPage({ sessions, currentId }: SessionsProps) {
  return (
    <Page title={texts.title} up={[{ href: pathTo('account'), label: texts.account }]} notices={texts.notices}>
      <p>{texts.intro}</p>
      <ul class="y-plain-list y-sessions">
        {sessions.map((session) => (
          <li>
            <SessionRow session={session} current={session.id === currentId} />
          </li>
        ))}
      </ul>
      <Section title={texts.all}>
        <p>{texts.allHint}</p>
        <Form action={pathTo('account.sessions.all')}>
          <Button kind="danger">{texts.all}</Button>
        </Form>
      </Section>
    </Page>
  );
}

function SessionRow({ session, current }: { session: ShownSession; current: boolean }) {
  const browser = browserName(session.browser) ?? texts.unknown;
  return (
    <>
      <p>
        <strong>{browser}</strong>
        {current && ` (${texts.here})`}
      </p>
      <p>
        {texts.how[session.signedInWith]}. {texts.since(dayAndTime(session.createdAt))}.{' '}
        {texts.seen(dayAndTime(session.lastSeenAt))}.
      </p>
      <Form>
        <Hidden name="session" value={session.id} />
        <Button kind="secondary">
          {texts.end}
          <Hush> {texts.endWhich(browser)}</Hush>
        </Button>
      </Form>
    </>
  );
}
