import { pathTo } from '@yttra/platform';
import { Button, Command, Form, Hidden, Section } from '../../../ui';
import type { PersonPageProps } from './props';
import { texts } from './texts.sv';

/** How the person comes in: sessions, accounts, and the app. */
export function SignInSections({ person, sessions, accounts, waiting, appSince, current }: PersonPageProps) {
  const at = { personId: person.id };
  return (
    <>
      <Section title={texts.sessions}>
        <p>{texts.signedIn(sessions)}</p>
        <p>
          <a href={pathTo('admin.signIns', { query: { person: person.id } })}>{texts.events}</a>
        </p>
        {sessions > 0 && (
          <Form action={pathTo('admin.person.signOut', at)}>
            <Button kind="secondary">{texts.endSessions}</Button>
          </Form>
        )}
      </Section>
      <Section title={texts.accounts}>
        {accounts.length === 0 && <p>{texts.noAccounts}</p>}
        {accounts.map(({ issuer, subject, createdAt }) => (
          <Form action={pathTo('admin.person.account.remove', at)} key={issuer}>
            <Hidden name="issuer" value={issuer} />
            <Hidden name="subject" value={subject} />
            <p>{texts.accountSince(issuer, createdAt)}</p>
            <Button kind="secondary">{texts.unlink}</Button>
          </Form>
        ))}
        {waiting.length > 0 && (
          <>
            <h3>{texts.waiting}</h3>
            <p>{texts.waitingHint}</p>
            {waiting.map(({ issuer, subject, name, email }) => (
              <Form action={pathTo('admin.person.account', at)} key={subject}>
                <Hidden name="issuer" value={issuer} />
                <Hidden name="subject" value={subject} />
                <p>{texts.account(name, email)}</p>
                <Button kind="secondary">{texts.link}</Button>
              </Form>
            ))}
          </>
        )}
      </Section>
      <Section title={texts.app}>
        <p>{appSince ? texts.appOn(appSince) : texts.appOff}</p>
        {!appSince && current.some(({ role }) => role === 'administrator') && (
          <>
            <p>{texts.firstApp}</p>
            <p>
              <Command>{texts.firstAppCommand(person.email)}</Command>
            </p>
          </>
        )}
        {appSince && (
          <Form action={pathTo('admin.person.app.remove', at)}>
            <p>{texts.endAppHint}</p>
            <Button kind="secondary">{texts.endApp}</Button>
          </Form>
        )}
      </Section>
    </>
  );
}

/** The keys of the person or the program: whoever it is makes them, and an administrator can end them. */
export function KeysSection({ person, keys }: Pick<PersonPageProps, 'person' | 'keys'>) {
  const holding = keys.filter(({ revokedAt }) => revokedAt === null);
  return (
    <Section title={texts.keys}>
      <p>{texts.keysHint}</p>
      {keys.length === 0 ? (
        <p>{texts.noKeys}</p>
      ) : (
        <ul>
          {keys.map(({ id, lastFour, expiresAt, revokedAt }) => (
            <li key={id}>{revokedAt ? texts.keyRevoked(lastFour) : texts.key(lastFour, expiresAt)}</li>
          ))}
        </ul>
      )}
      {holding.length > 0 && (
        <Form action={pathTo('admin.person.keys.revoke', { personId: person.id })}>
          <Button kind="secondary">{texts.revokeKeys}</Button>
        </Form>
      )}
    </Section>
  );
}
