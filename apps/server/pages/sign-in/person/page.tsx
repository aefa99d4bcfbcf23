import type { LinkedAccount } from '@yttra/identity';
import { localDate, longDay } from '@yttra/platform';
import { Button, Form, Hidden, Page, Section } from '../../../ui';
import { texts } from './texts.sv';

export interface PersonSignInProps {
  name: string;
  path: string;
  sessions: number;
  accounts: readonly (LinkedAccount & { issuerName: string })[];
  appSince: Date | null;
}

/** How a person gets in, and what an administrator may end of that. */
export function PersonSignInPage({ name, path, sessions, accounts, appSince }: PersonSignInProps) {
  return (
    <Page title={texts.title(name)} up={[{ href: '/admin/personer', label: texts.people }]} notices={texts.notices}>
      <Section title={texts.sessions}>
        <p>{texts.sessionCount(sessions)}</p>
        {sessions > 0 && (
          <Form action={`${path}/logga-ut`}>
            <Button kind="danger">{texts.endAll}</Button>
          </Form>
        )}
      </Section>
      <Section title={texts.accounts}>
        {accounts.length === 0 && <p>{texts.noAccounts}</p>}
        {accounts.map(({ issuer, subject, issuerName, createdAt }) => (
          <Form action={`${path}/konto`}>
            <p>
              <strong>{issuerName}</strong>. {texts.linkedSince(longDay(localDate(createdAt)))}. {texts.unlinkHint}
            </p>
            <Hidden name="issuer" value={issuer} />
            <Hidden name="subject" value={subject} />
            <Button kind="danger">{texts.unlink}</Button>
          </Form>
        ))}
      </Section>
      <Section title={texts.app}>
        <p>{appSince ? texts.appSince(longDay(localDate(appSince))) : texts.appOff}</p>
        {appSince && (
          <Form action={`${path}/app`}>
            <p>{texts.appHint}</p>
            <Button kind="danger">{texts.endApp}</Button>
          </Form>
        )}
      </Section>
    </Page>
  );
}
